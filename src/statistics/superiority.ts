import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal.ts";
import { proportion } from "./proportion.ts";

export type Superiority = Interval & {
  /** How many standard errors the estimate lies from one half; infinite where the groups do not overlap. */
  readonly standardErrors: number;
};

/**
 * The chance that somebody of the second group stands higher than somebody of the first, ties counted half. One half:
 * no difference. It asks only for an order, so it suits ratings, and allows groups of different spread. Counts of each
 * group by category, from the lowest up, both of the same length; null where a group has fewer than two.
 * The interval is taken on the logit scale, so that it stays between 0 and 1; where the groups do not overlap, it is that of
 * a proportion among the smaller one.
 * Source: E. Brunner, U. Munzel, Biometrical Journal 42 (2000) 17–25.
 */
export function superiority(
  first: readonly number[],
  second: readonly number[],
  confidence = 0.95,
): Superiority | null {
  const [n, m] = [sum(first), sum(second)];
  if (n < 2 || m < 2) return null;
  const below = placements(first); // for each category: the share of the first group below it
  const above = placements(second);
  const estimate = weighted(second, below) / m;
  const variance = spread(second, below, estimate) / m + spread(first, above, 1 - estimate) / n;
  const error = Math.sqrt(variance);
  const distance = estimate - 0.5;
  const standardErrors = distance === 0 ? 0 : distance / error;
  const bounds =
    error > 0
      ? logitBounds(estimate, error, normalQuantile((1 + confidence) / 2))
      : apartBounds(estimate, Math.min(n, m), confidence);
  return { estimate, ...bounds, standardErrors };
}

/** The share of a group that stands below each category, those in it counted half. */
function placements(counts: readonly number[]): number[] {
  const all = sum(counts);
  let before = 0;
  return counts.map((count) => {
    const share = (before + count / 2) / all;
    before += count;
    return share;
  });
}

/** The variance of the placements over the people of `counts`. */
function spread(counts: readonly number[], placement: readonly number[], mean: number): number {
  const squares = placement.map((share) => (share - mean) ** 2);
  return weighted(counts, squares) / (sum(counts) - 1);
}

function logitBounds(estimate: number, error: number, z: number): { lower: number; upper: number } {
  const [at, step] = [Math.log(estimate / (1 - estimate)), (z * error) / (estimate * (1 - estimate))];
  return { lower: 1 / (1 + Math.exp(step - at)), upper: 1 / (1 + Math.exp(-step - at)) };
}

/** No spread is seen where groups do not overlap or all are alike: then only the number of people bounds the chance. */
function apartBounds(estimate: number, people: number, confidence: number): { lower: number; upper: number } {
  const { lower = 0, upper = 1 } = proportion(estimate * people, people, confidence) ?? {};
  return { lower, upper };
}

function weighted(counts: readonly number[], values: readonly number[]): number {
  return sum(counts.map((count, index) => count * (values[index] ?? 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
