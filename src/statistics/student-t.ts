import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * The quantile of Student's t distribution: the t with P(T ≤ t) = `p` for `degrees` of freedom (1 or more). `p` lies
 * strictly between 0 and 1; NaN otherwise. By halving the interval in which the distribution function reaches `p`.
 * Source of the distribution function: 26.7.1 of Abramowitz and Stegun (1964).
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1 && degrees >= 1)) return Number.NaN;
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  let low = 0;
  let high = 1;
  while (belowT(high, degrees) < p) high *= 2;
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (low + high) / 2;
    if (belowT(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const halvings = 60; // beyond what a double can tell apart

/** P(T ≤ t) for t ≥ 0. */
function belowT(t: number, degrees: number): number {
  return 1 - incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}
