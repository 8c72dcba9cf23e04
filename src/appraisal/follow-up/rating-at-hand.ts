import { sql } from "kysely";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { FollowUpKind } from "#rules/follow-up/follow-up.law.ts";
import { followUpExists, followUpNotOpen, followUpPassed, followUpUnknown } from "./follow-up.errors.ts";
import { followUpsWhere } from "./follow-up-rows.ts";
import { isOpen } from "./follow-up-state.ts";
import { mayFollow, passOf } from "./may-follow.ts";
import { type RatedYearOf, ratedYears } from "./rated-year.ts";

/** A year's rating from which something may follow; to change something, locked by its plan. */
export type RatingAtHand = { rated: RatedYearOf; plan: PlanAtHand };

/** Throws `follow-up.unknown` for what ends no year, `plan.unknown` for who may not know of the plan. */
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
  if (!rated) throw followUpUnknown();
  return rated;
}

/** The reasons for proposing a kind. Throws where the law opens none, or where there is one already. */
export async function expectProposable(ground: Ground<unknown>, rated: RatedYearOf, kind: FollowUpKind) {
  const { queries, agencyId } = ground;
  const { value, because } = mayFollow(ground, rated);
  if (!value.kinds.includes(kind)) throw followUpNotOpen();
  if (passOf(rated, kind)) throw followUpPassed();
  const isSame = sql<boolean>`(f.evaluation_id = ${rated.evaluationId}::uuid and f.kind = ${kind})`;
  const earlier = await followUpsWhere(queries, agencyId, isSame, manyMax);
  if (earlier.some(isOpen)) throw followUpExists();
  const isAbout = ({ rule, outcome }: (typeof because)[number]) =>
    outcome === kind || (kind === "reward" && rule === "follow-up-rewards");
  return because.filter(isAbout);
}

const manyMax = 50;
