import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { ObjectionOutcome } from "#rules/objection-window/objection-window.law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import type { Ratings } from "./objection.schema.ts";

export type Wanted = {
  outcome: ObjectionOutcome;
  results?: Ratings["results"] | undefined;
  conduct?: Ratings["conduct"] | undefined;
};
type Laws = {
  /** Of the last day of the time that was rated. */
  rating: Law;
  /** Of the day of the decision. */
  objection: Law;
};

/** What a decision comes to: the ratings as they were, or the new ones with the overall rating by its rule. */
export function decisionOn(rated: Ratings, wanted: Wanted, laws: Laws): Decision<Ratings> {
  const { outcome, results = rated.results, conduct = rated.conduct } = wanted;
  const article = laws.objection.get("objection", "decision").source;
  if (outcome === "kept") {
    const step = { rule: "objection-kept", article, inputs: {}, outcome: rated.overall };
    return { value: rated, because: [step] };
  }
  const { value: overall, because } = overallRating({ results, conduct }, laws.rating);
  const step = { rule: "objection-changed", article, inputs: { before: rated.overall }, outcome: overall };
  return { value: { results, conduct, overall }, because: [...because, step] };
}
