import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { annualRatingUnknown } from "./annual.errors.ts";
import { type RatedYearOf, ratedYears } from "./rated-year.ts";

/** The rating that ended somebody's year; to change something, locked by its plan. */
export type RatingAtHand = { rated: RatedYearOf; plan: PlanAtHand };

/** Throws `annual.rating-unknown` for what ends no year, `plan.unknown` for who may not know of the plan. */
export async function ratingAtHand(
  ground: Ground<{ evaluationId: string }>,
  { lock }: { lock: boolean } = { lock: true },
): Promise<RatingAtHand> {
  const found = await readRating(ground);
  const plan = await planAtHand({ ...ground, input: { planId: found.planId } }, { lock, evenClosed: true });
  return { rated: lock ? await readRating(ground) : found, plan };
}

async function readRating({ queries, agencyId, input }: Ground<{ evaluationId: string }>) {
  const [rated] = await ratedYears(queries, { agencyId, evaluationIds: [input.evaluationId] });
  if (!rated) throw annualRatingUnknown();
  return rated;
}
