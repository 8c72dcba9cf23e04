import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Interval } from "#rules/period/period.ts";
import { evaluationDecided, evaluationNeedsAgreement } from "./evaluation.errors.ts";
import { IntervalCode } from "./evaluation.schema.ts";
import { type Decided, decidedOfPlan, draftOf, type KeptDraft } from "./evaluation-rows.ts";
import { intervalNamed, intervalsOf } from "./intervals.ts";

export const EvaluationKey = z.object({ planId: PlanId, interval: IntervalCode });
export type EvaluationKey = z.output<typeof EvaluationKey>;

/** An evaluation, decided or not, before the eyes of somebody who may know of the plan. */
export type EvaluationAtHand = {
  plan: PlanAtHand;
  interval: Interval;
  decided: Decided | undefined;
  /** The other evaluations of the plan that are decided, in the order of deciding. */
  earlier: Decided[];
  kept: KeptDraft;
};

/** Throws `plan.unknown` for who may not know of it, and `evaluation.interval-unknown`. */
export async function evaluationAtHand(
  ground: Ground<EvaluationKey>,
  { lock }: { lock: boolean },
): Promise<EvaluationAtHand> {
  const { queries, agencyId, input } = ground;
  const plan = await planAtHand(ground, { lock });
  const interval = intervalNamed(await intervalsOf(ground, plan), input.interval);
  const all = await decidedOfPlan(queries, agencyId, plan.planId);
  const kept = await draftOf(queries, agencyId, input, { lock });
  const isThis = (one: Decided) => one.interval === interval.code;
  return { plan, interval, kept, decided: all.find(isThis), earlier: all.filter((one) => !isThis(one)) };
}

/** Throws unless the evaluation of an agreed plan is still open. */
export function expectUndecided({ plan, decided }: EvaluationAtHand): void {
  if (plan.state.kind !== "agreed") throw evaluationNeedsAgreement();
  if (decided) throw evaluationDecided();
}
