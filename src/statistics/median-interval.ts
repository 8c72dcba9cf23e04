import { type Counted, countOf } from "./counted.ts";
import type { Interval } from "./interval.ts";
import { orderStatistic, quantile } from "./quantile.ts";

/**
 * The median with the two of the values between which the true one lies at no less than `confidence`, whatever their
 * distribution: the places follow from the binomial one. `values` in rising order, each once (`merged`); null where
 * they are too few for any interval (fewer than six at 95 %).
 * Source: W. R. Thompson, Annals of Mathematical Statistics 7 (1936) 122–128; the places of M. J. Campbell,
 * M. J. Gardner, BMJ 296 (1988) 1454–1456.
 */
export function medianInterval(values: readonly Counted[], confidence = 0.95): Interval | null {
  const count = countOf(values);
  const rank = medianRank(count, confidence);
  if (rank === 0) return null;
  return {
    estimate: quantile(values, 0.5),
    lower: orderStatistic(values, rank),
    upper: orderStatistic(values, count - rank + 1),
  };
}

/** The highest place from below that may bound the median of `count` values; its pair is as far from above. 0: none. */
export function medianRank(count: number, confidence = 0.95): number {
  const tail = (1 - confidence) / 2;
  const start = Math.max(0, Math.floor(count / 2 - farStandardErrors * Math.sqrt(count / 4)));
  let below = 0;
  for (let rank = start; rank <= count / 2; rank += 1) {
    below += Math.exp(
      logFactorial(count) - logFactorial(rank) - logFactorial(count - rank) - count * Math.LN2,
    );
    if (below > tail) return rank;
  }
  return 0;
}

/** So far below the middle nothing is left that counts (10^-24). */
const farStandardErrors = 10;

/** ln(n!): the sum itself for few, Stirling's series from there on, to 12 digits. */
function logFactorial(n: number): number {
  if (n < 16)
    return Array.from({ length: n }, (_, at) => Math.log(at + 1)).reduce((sum, one) => sum + one, 0);
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
