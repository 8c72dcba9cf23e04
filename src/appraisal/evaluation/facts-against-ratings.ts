import type { HeadResults } from "#appraisal/organisation-rating/organisation-rating.schema.ts";
import { invalid } from "#platform/errors/refusal.ts";
import type { Decision } from "#rules/decision.ts";
import { factsAndRating, type ReasonAsked } from "#rules/facts-and-rating/facts-and-rating.ts";
import type { Law } from "#rules/law.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";
import type { IndicatorFact } from "./indicator-facts.ts";

type Rated = { results: Rating; conduct: Rating };

/** What is on record of the targets, and what the achievement of the organisation comes to, for who leads one. */
export type OnRecord = {
  facts: readonly Pick<IndicatorFact, "finding">[];
  achievement: HeadResults | null;
};

/**
 * Where the record and these ratings differ, so that the appraiser says why. Whoever leads an organisation is rated by
 * its achievement: a rating that follows it is explained by it, whatever the own targets show.
 */
export function factsAgainst(
  { facts, achievement }: OnRecord,
  { results, conduct }: Rated,
  law: Law,
): Decision<readonly ReasonAsked[]> {
  const counting = achievement?.results === results ? [] : facts;
  return factsAndRating({ findings: counting.map(({ finding }) => finding), results, conduct }, law);
}

/** Throws unless what is asked was answered. The sentence says which targets it is about. */
export function expectReason({ because }: Decision<readonly ReasonAsked[]>, note: string): void {
  const [first] = because;
  if (first && note.trim() === "")
    throw invalid([{ path: "note", code: `evaluation.reason.${first.rule}`, facts: first.inputs }]);
}

/** Throws where somebody who leads an organisation is rated otherwise than by its achievement, without a word why. */
export function expectAchievementReason(
  achievement: HeadResults | null,
  { results, note }: { results: Rating; note: string },
): void {
  if (achievement && achievement.results !== results && note.trim() === "")
    throw invalid([{ path: "note", code: "organisation-rating.note-needed" }]);
}
