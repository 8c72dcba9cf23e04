import { z } from "zod";
import { FeedbackRow, feedbackOfPlan } from "#appraisal/feedback/feedback-of-plan.ts";
import { pausesOf } from "#appraisal/plan/absence/pauses-of.ts";
import { ConductInPlan, conductInPlan } from "#appraisal/plan/expectation/conduct-in-plan.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { standings } from "#appraisal/plan/standing.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { attainment, expectedToday } from "#appraisal/progress/attainment.ts";
import { newestValues, ProgressEntry, progressOfPlan } from "#appraisal/progress/progress-of-plan.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { countedShare } from "#rules/absence/absence.ts";
import { lawOn } from "#rules/law.ts";
import type { Interval } from "#rules/period/period.ts";
import { evaluationNeedsAgreement } from "./evaluation.errors.ts";

/** What is known of an indicator on the interval's last day: the fact beside the target. */
export const IndicatorFact = z.object({
  indicatorId: z.uuid(),
  value: z.number().nullable(),
  reachedOn: z.string().nullable(),
  share: z.number().nullable(),
  isReached: z.boolean(),
  expected: z.number().nullable(),
  entries: z.array(ProgressEntry),
});
export type IndicatorFact = z.output<typeof IndicatorFact>;

/** Everything that an evaluation is decided from, the same for the one who rates and the one who is rated. */
export const EvaluationBasis = z.object({
  planId: z.uuid(),
  interval: z.object({ code: z.string(), startsOn: z.string(), endsOn: z.string() }),
  standing: z.enum(standings),
  plan: PlanContent,
  facts: z.array(IndicatorFact),
  feedback: z.array(FeedbackRow),
  /** The values of conduct as the law words them, with what was expected of this person. */
  conduct: z.array(ConductInPlan),
});
export type EvaluationBasis = z.output<typeof EvaluationBasis>;

/**
 * Four queries: the agreed version, the progress, the feedback, and the days on which the plan stood still. Of a decided evaluation only what was on
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
  const feedback = await feedbackOfPlan(queries, agencyId, { planId, asOf: decidedAt });
  const pauses = (await pausesOf(queries, agencyId, [plan.employeeId], plan)).get(plan.employeeId) ?? [];
  const { code, startsOn, endsOn } = interval;
  return {
    planId,
    interval: { code, startsOn, endsOn },
    standing: plan.standing,
    plan: content,
    facts: factsOf(content, entries, countedShare(until, plan, pauses)),
    feedback,
    conduct: conductInPlan(content, lawOn(services.law, plan.startsOn)),
  };
}

function factsOf(content: PlanContent, entries: readonly ProgressEntry[], passed: number): IndicatorFact[] {
  const newest = newestValues(entries);
  return content.results.flatMap((result) =>
    result.indicators.map((indicator) => {
      const { indicatorId } = indicator;
      const entry = newest.get(indicatorId);
      const value = entry?.value ?? null;
      return {
        indicatorId,
        value,
        reachedOn: entry?.reachedOn ?? null,
        ...attainment(indicator, value),
        expected: expectedToday(indicator, passed),
        entries: entries.filter((one) => one.indicatorId === indicatorId),
      };
    }),
  );
}
