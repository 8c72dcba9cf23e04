import type { Step } from "#rules/decision.ts";
import type { OrganisationRating } from "#rules/distribution/distribution.law.ts";
import { headResultsRating } from "#rules/distribution/head-results.ts";
import type { Law } from "#rules/law.ts";
import type { OverallRating, Rating } from "#rules/overall-rating/overall-rating.law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import type { PlanFacts } from "./year-facts.ts";

/** The law of the year's last day, as it is and as the scenario has it. */
export type Laws = { now: Law; asIf: Law };

export type RatingMove = {
  planId: string;
  before: OverallRating;
  after: OverallRating;
  because: readonly Step[];
};

/**
 * What a plan's rating in force would have been. It moves only where the rule answers otherwise under the scenario:
 * a rating that stands for another reason (a decision on an objection, a year from elsewhere) stays as it is.
 * `achievement`: of the organisation that the person leads, whose head's rating of results comes of it.
 */
export function ratingMove(
  { planId, results, conduct, overall }: PlanFacts,
  achievement: OrganisationRating | null,
  laws: Laws,
): RatingMove | null {
  if (results === null || conduct === null || overall === null) return null;
  const head = achievement && headMove(results, achievement, laws);
  const now = overallRating({ results, conduct }, laws.now).value;
  const asIf = overallRating({ results: head?.results ?? results, conduct }, laws.asIf);
  const after = now === asIf.value ? overall : asIf.value;
  return { planId, before: overall, after, because: [...(head?.because ?? []), ...asIf.because] };
}

/** A head whose results were rated as their organisation's achievement asked would be rated by the other one, too. */
function headMove(results: Rating, achievement: OrganisationRating, { now, asIf }: Laws) {
  if (!now.find("organisation-rating", "head-results")) return null;
  const [before, after] = [headResultsRating(achievement, now), headResultsRating(achievement, asIf)];
  if (results !== before.value || before.value === after.value) return null;
  return { results: after.value, because: after.because };
}
