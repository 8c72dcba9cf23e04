import type { Figure } from "./measure.schema.ts";
import type { Aggregation } from "./measure.ts";
import { type Merged, merge, valueIn } from "./merge.ts";

/** Cells as one figure for a reader; nothing of what may not be told (`told-counts.ts`). */
export function figureOf(aggregation: Aggregation, cells: readonly Merged[], isTold: boolean): Figure {
  if (!isTold) return { count: null, missing: null, value: null, isHidden: true };
  const merged = merge(cells);
  const { count, missing } = merged;
  return { count, missing, value: valueIn(aggregation, merged), isHidden: false };
}
