import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";
import type { OrganisationRating } from "./distribution.law.ts";

/** The rating of results that an organisation's achievement comes to for whoever leads it. Reason: `head-results`. */
export function headResultsRating(organisation: OrganisationRating, law: Law): Decision<Rating> {
  const { value, source } = law.get("organisation-rating", "head-results");
  const outcome = value[organisation];
  const inputs = { organisation: `organisation-${organisation}` };
  return { value: outcome, because: [{ rule: "head-results", article: source, inputs, outcome }] };
}
