import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";
import type { NumericRange } from "./numeric-scale.law.ts";

/**
 * The numbers that an overall rating stands for on the older scale. A range and never one number: which number inside
 * it holds is for a person to decide. Reason: `numeric-scale`.
 */
export function numericScale(rating: OverallRating, law: Law): Decision<NumericRange> {
  const { value, source } = law.get("numeric-scale", rating);
  const { min, max } = value;
  const upTo = value.belowMax ? "below" : "up-to";
  const rule = value.needsIdeas ? "numeric-scale-with-ideas" : `numeric-scale-${upTo}`;
  return { value, because: [{ rule, article: source, inputs: { min, max }, outcome: rating }] };
}
