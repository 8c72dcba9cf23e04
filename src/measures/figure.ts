import { isTold } from "#statistics/disclosure.ts";
import type { Figure } from "./measure.schema.ts";
import type { Aggregation } from "./measure.ts";
import { type Merged, merge, valueIn } from "./merge.ts";

/** Cells as one figure for a reader: of fewer than five facts nothing is told, unless the reader leads the unit. */
export function figureOf(aggregation: Aggregation, cells: readonly Merged[], isLead: boolean): Figure {
  const merged = merge(cells);
  const { count, missing } = merged;
  if (!isLead && !isTold(count)) return { count: null, missing: null, value: null, isHidden: true };
  return { count, missing, value: valueIn(aggregation, merged), isHidden: false };
}
