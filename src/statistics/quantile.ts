import { type Counted, countOf } from "./counted.ts";

/**
 * The quantile at `p` (0–1) between the two values beside the place (n − 1)·p + 1, as R, NumPy and spreadsheets
 * reckon it. `values` in rising order, each once (`merged`). NaN for none.
 * Source: definition 7 of R. J. Hyndman, Y. Fan, The American Statistician 50 (1996) 361–365.
 */
export function quantile(values: readonly Counted[], p: number): number {
  const count = countOf(values);
  if (count === 0) return Number.NaN;
  const place = (count - 1) * p;
  const below = Math.floor(place);
  const lower = orderStatistic(values, below + 1);
  if (place === below) return lower;
  return lower + (place - below) * (orderStatistic(values, below + 2) - lower);
}

/** The value in the `rank`th place from the lowest, which is the first; NaN outside. */
export function orderStatistic(values: readonly Counted[], rank: number): number {
  if (rank < 1) return Number.NaN;
  let passed = 0;
  for (const [value, times] of values) {
    passed += times;
    if (passed >= rank) return value;
  }
  return Number.NaN;
}
