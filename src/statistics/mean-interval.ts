import type { Interval } from "./interval.ts";
import { studentQuantile } from "./student-t.ts";

/** What is known of some values: how many, their sum and the sum of their squares. Those of two groups add up. */
export type Sums = { readonly count: number; readonly sum: number; readonly sumOfSquares: number };

/** No values; what others are added to. */
export const noSums: Sums = { count: 0, sum: 0, sumOfSquares: 0 };

/**
 * A mean with Student's interval, as if the values had been drawn by lot from a population; with its size `population`
 * the interval narrows as the sample nears the whole (finite population correction √(1 − n/N)), down to nothing where
 * everybody was asked. Null for fewer than two values: one value says nothing of how far others lie apart.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), formulas 2.20 and 2.24.
 */
export function meanInterval(
  sums: Sums,
  population: number | null = null,
  confidence = 0.95,
): Interval | null {
  if (sums.count < 2) return null;
  const estimate = sums.sum / sums.count;
  const reach = studentQuantile((1 + confidence) / 2, sums.count - 1) * standardError(sums, population);
  return { estimate, lower: estimate - reach, upper: estimate + reach };
}

/** The standard error of a mean, corrected for a finite population where its size is known; NaN below two values. */
export function standardError({ count, sum, sumOfSquares }: Sums, population: number | null = null): number {
  const variance = Math.max(0, (sumOfSquares - (sum * sum) / count) / (count - 1));
  const outside = population === null ? 1 : Math.max(0, 1 - count / population);
  return count < 2 ? Number.NaN : Math.sqrt((variance * outside) / count);
}
