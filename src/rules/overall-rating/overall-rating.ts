import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { OverallRating, Rating } from "./overall-rating.law.ts";

/**
 * The overall rating from the rating of results and the rating of conduct, both given by the appraiser:
 * the cell of the quadrant where they meet. No weights and no formula (PermenPAN-RB 6/2022).
 * Reasons: `results-rating`, `conduct-rating`, `quadrant`.
 */
export function overallRating(
  { results, conduct }: { results: Rating; conduct: Rating },
  law: Law,
): Decision<OverallRating> {
  const quadrant = law.get("overall-rating", "quadrant");
  const value = quadrant.value[results][conduct];
  return {
    value,
    because: [
      ratingStep("results-rating", results, law),
      ratingStep("conduct-rating", conduct, law),
      { rule: "quadrant", article: quadrant.source, inputs: { results, conduct }, outcome: value },
    ],
  };
}

function ratingStep(rule: "results-rating" | "conduct-rating", rating: Rating, law: Law) {
  return { rule, article: law.get("overall-rating", rule).source, inputs: {}, outcome: rating };
}
