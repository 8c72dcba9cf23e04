import { z } from "zod";
import { keepUnitOfMeasure } from "#appraisal/measured/unit-of-measure.ts";
import { draftChange } from "#appraisal/plan/draft-change.ts";
import { nextOrdinal } from "#appraisal/plan/next-ordinal.ts";
import {
  aspects,
  comparisons,
  PlanChange,
  perspectives,
  planLimits,
  SomeWords,
  Words,
} from "#appraisal/plan/plan.schema.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { expectResultOfPlan } from "#appraisal/plan/result/expect-result.ts";
import { dropWithIndicators } from "#appraisal/progress/milestone/drop-with-indicators.ts";
import { newId } from "#platform/clock/new-id.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { askBelowToLook, keptIndicator } from "./indicator-above.ts";

/** As the column keeps it: four decimals at most. */
const Target = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine((target) => Math.abs(target * 1e4 - Math.round(target * 1e4)) < 1e-3, {
    params: { code: "plan.target-decimals" },
  });

const IndicatorInput = PlanChange.extend({
  aspect: z.enum(aspects),
  perspective: z.enum(perspectives).nullable().default(null),
  statement: Words(500),
  comparison: z.enum(comparisons).default("at-least"),
  target: Target.nullable().default(null),
  unit: SomeWords(60),
  /** The target in words, where a number does not say it: "paling lambat 30 November". */
  targetText: SomeWords(300),
});
type IndicatorDeed = Deed<z.output<typeof IndicatorInput>, PlanAtHand>;

export const addIndicator = draftChange({
  name: "plan-indicator.add",
  kind: "plan-indicator.added",
  route: {
    method: "POST",
    path: "/plans/{planId}/results/{resultId}/indicators",
    summary: "Say how a result will be seen",
  },
  input: IndicatorInput.extend({ resultId: z.uuid() }),
  write: async (deed) => {
    const { facts: plan, input, agencyId, queries, now } = deed;
    const { resultId } = input;
    await expectResultOfPlan(deed, { planId: plan.planId, resultId });
    const siblings = { among: "plan_indicator", of: { result_id: resultId } } as const;
    const ordinal = await nextOrdinal(deed, siblings, planLimits.indicatorsPerResult);
    const indicatorId = newId(now);
    const keys = { agency_id: agencyId, indicator_id: indicatorId, plan_id: plan.planId };
    await queries
      .insertInto("plan_indicator")
      .values({ ...keys, result_id: resultId, ordinal, ...written(deed) })
      .execute();
    return { resultId, indicatorId };
  },
});

export const changeIndicator = draftChange({
  name: "plan-indicator.change",
  kind: "plan-indicator.changed",
  route: {
    method: "PUT",
    path: "/plans/{planId}/indicators/{indicatorId}",
    summary: "Change an indicator",
  },
  input: IndicatorInput.extend({ indicatorId: z.uuid() }),
  write: async (deed) => {
    const { input, agencyId, queries } = deed;
    const { planId, indicatorId } = input;
    const kept = await keptIndicator(deed);
    await queries
      .updateTable("plan_indicator")
      .set(written(deed))
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("indicator_id", "=", indicatorId)
      .execute();
    await keepUnitOfMeasure(deed, indicatorId);
    await askBelowToLook(deed, kept, input);
    return { indicatorId };
  },
});

export const deleteIndicator = draftChange({
  name: "plan-indicator.delete",
  kind: "plan-indicator.deleted",
  route: {
    method: "DELETE",
    path: "/plans/{planId}/indicators/{indicatorId}",
    summary: "Strike out an indicator",
  },
  input: PlanChange.extend({ indicatorId: z.uuid() }),
  write: async (deed) => {
    const { input, agencyId, queries } = deed;
    const { planId, indicatorId } = input;
    await askBelowToLook(deed, await keptIndicator(deed), null);
    await queries
      .deleteFrom("plan_indicator")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("indicator_id", "=", indicatorId)
      .execute();
    await dropWithIndicators(deed, planId);
    return { indicatorId };
  },
});

/** The row's words, checked as one: a target in numbers or in words, and a leader's perspective. */
function written({ input, facts: plan }: IndicatorDeed) {
  const { aspect, perspective, statement, comparison, target, unit, targetText } = input;
  const faults: FieldFault[] = [];
  if (target === null && targetText === "") faults.push({ path: "target", code: "plan.target-missing" });
  if (plan.form === "leader" && perspective === null)
    faults.push({ path: "perspective", code: "plan.perspective-missing" });
  if (faults.length > 0) throw invalid(faults);
  const ofLeader = plan.form === "leader" ? perspective : null;
  return { aspect, perspective: ofLeader, statement, comparison, target, unit, target_text: targetText };
}
