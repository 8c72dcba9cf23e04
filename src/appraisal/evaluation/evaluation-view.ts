import { z } from "zod";
import { weighedBy } from "#appraisal/feedback/feedback.schema.ts";
import { FeedbackRow, feedbackOfPlan } from "#appraisal/feedback/feedback-of-plan.ts";
import { pausesOf } from "#appraisal/plan/absence/pauses-of.ts";
import { CommentOnPlan, commentsOfPlan } from "#appraisal/plan/dialogue/comments-of-plan.ts";
import { ConductInPlan, conductInPlan } from "#appraisal/plan/expectation/conduct-in-plan.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { standings } from "#appraisal/plan/standing.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { progressOfPlan } from "#appraisal/progress/progress-of-plan.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";
import type { Interval } from "#rules/period/period.ts";
import { evaluationNeedsAgreement } from "./evaluation.errors.ts";
import { factsOf, IndicatorFact } from "./indicator-facts.ts";

/** Everything that an evaluation is decided from, the same for the one who rates and the one who is rated. */
export const EvaluationBasis = z.object({
  planId: z.uuid(),
  interval: z.object({ code: z.string(), startsOn: z.string(), endsOn: z.string() }),
  standing: z.enum(standings),
  plan: PlanContent,
  facts: z.array(IndicatorFact),
  feedback: z.array(FeedbackRow),
  /** What both sides said about the plan, the oldest first. */
  comments: z.array(CommentOnPlan),
  /** The values of conduct as the law words them, with what was expected of this person. */
  conduct: z.array(ConductInPlan),
});
export type EvaluationBasis = z.output<typeof EvaluationBasis>;

/**
 * Five queries: the agreed version, the progress, the feedback, the comments, and the days on which the plan stood
 * still. Of a decided evaluation only what was on
 * record when it was `decidedAt`: what came later did not decide.
 */
export async function evaluationBasis(
  ground: Ground<unknown>,
  plan: PlanAtHand,
  interval: Interval,
  decidedAt: Date = ground.now,
): Promise<EvaluationBasis> {
  const { queries, agencyId, today, services } = ground;
  const { planId, state } = plan;
  if (state.kind !== "agreed") throw evaluationNeedsAgreement();
  const { content } = await keptVersion(queries, agencyId, { planId, version: state.version });
  const until = earlierDay(today, interval.endsOn);
  const recorded = await progressOfPlan(queries, agencyId, { planId, until, asOf: decidedAt });
  const entries = recorded.filter(({ withdrawn }) => withdrawn === null);
  const audiences = weighedBy(plan.standing);
  const feedback = await feedbackOfPlan(queries, agencyId, { planId, asOf: decidedAt, audiences });
  const pauses = (await pausesOf(queries, agencyId, [plan.employeeId], plan)).get(plan.employeeId) ?? [];
  const comments = await commentsOfPlan(queries, agencyId, { planId, asOf: decidedAt });
  const { code, startsOn, endsOn } = interval;
  return {
    planId,
    interval: { code, startsOn, endsOn },
    standing: plan.standing,
    plan: { ...content, startsOn: plan.startsOn, endsOn: plan.endsOn }, // a later plan may have cut it short since
    facts: factsOf(content, entries, { plan, interval, until, pauses }),
    feedback,
    comments,
    conduct: conductInPlan(content, lawOn(services.law, plan.startsOn)),
  };
}
