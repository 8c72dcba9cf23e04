import { type CountedValues, putTogether } from "#statistics/counted-values.ts";
import { quantile } from "#statistics/quantile.ts";
import type { Aggregation, Cell, Kept } from "./measure.ts";

/** Some facts put together: of how many, how many are missing, and what they keep; nothing of no facts. */
export type Merged = Pick<Cell, "count" | "missing"> & { readonly kept: Kept | null };

/**
 * Cells as one: months, services, people or units together. Exact for sums, shares and means; a median is that of all
 * values, never one of medians.
 */
export function merge(cells: readonly Merged[]): Merged {
  return {
    count: cells.reduce((sum, { count }) => sum + count, 0),
    missing: cells.reduce((sum, { missing }) => sum + missing, 0),
    kept: keptOf(cells.flatMap(({ kept }) => kept ?? [])),
  };
}

function keptOf(all: readonly Kept[]): Kept | null {
  const [first] = all;
  if (!first) return null;
  if (all.some(({ is }) => is !== first.is)) throw new Error("cells of different measures were put together");
  switch (first.is) {
    case "total": {
      const totals = all.filter((kept) => kept.is === "total");
      return {
        is: "total",
        sum: totals.reduce((sum, kept) => sum + kept.sum, 0),
        sumOfSquares: totals.reduce((sum, kept) => sum + kept.sumOfSquares, 0),
      };
    }
    case "hits":
      return { is: "hits", hits: all.reduce((sum, kept) => sum + (kept.is === "hits" ? kept.hits : 0), 0) };
    case "means":
      return { ...first, parts: partsOf(all) };
    case "values":
      return valuesOf(all);
  }
}

/** Part by part: all cells of a measure have the same. */
function partsOf(all: readonly Kept[]): [number, number][] {
  const lists = all.flatMap((kept) => (kept.is === "means" ? [kept.parts] : []));
  return (lists[0] ?? []).map((_, at) =>
    lists.reduce<[number, number]>(
      ([sum, count], parts) => [sum + (parts[at]?.[0] ?? 0), count + (parts[at]?.[1] ?? 0)],
      [0, 0],
    ),
  );
}

function valuesOf(all: readonly Kept[]): Kept {
  const lists = all.flatMap((kept): CountedValues[] =>
    kept.is === "values" ? [{ values: kept.values, rounded: kept.rounded ?? false }] : [],
  );
  const { values, rounded } = putTogether(lists);
  return { is: "values", values, ...(rounded ? { rounded } : {}) };
}

/** The one value of what was put together; null where there is nothing to say. */
export function valueIn(aggregation: Aggregation, { count, kept }: Merged): number | null {
  if (aggregation === "count") return count;
  if (count === 0 || kept === null) return null;
  switch (kept.is) {
    case "total":
      return aggregation === "sum" ? kept.sum : kept.sum / count;
    case "hits":
      return kept.hits / count;
    case "means":
      return meanOfMeans(kept.parts, kept.times);
    case "values":
      return quantile(kept.values, aggregation === "p90" ? 0.9 : 0.5);
  }
}

/** Null as long as a part has nothing: the others do not speak for it. */
function meanOfMeans(parts: readonly (readonly [number, number])[], times: number): number | null {
  if (parts.some(([, count]) => count === 0)) return null;
  return (parts.reduce((total, [sum, count]) => total + sum / count, 0) / parts.length) * times;
}
