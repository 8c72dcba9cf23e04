import { z } from "zod";
import { draftChange } from "#appraisal/plan/draft-change.ts";
import { planIndicatorUnknown, planManualForLeaders } from "#appraisal/plan/plan.errors.ts";
import { measurings, PlanChange, polarities, Words } from "#appraisal/plan/plan.schema.ts";

export const saveManual = draftChange({
  name: "plan-manual.save",
  kind: "plan-manual.saved",
  route: {
    method: "PUT",
    path: "/plans/{planId}/indicators/{indicatorId}/manual",
    summary: "Say what a leader's indicator means and how it is measured",
  },
  input: PlanChange.extend({
    indicatorId: z.uuid(),
    definition: Words(1000),
    formula: Words(1000),
    unit: Words(60),
    dataSource: Words(300),
    polarity: z.enum(polarities),
    measured: z.enum(measurings),
    responsible: Words(200),
  }),
  write: async ({ input, facts: plan, agencyId, queries }) => {
    const { planId, indicatorId, definition, formula, unit, dataSource, polarity, measured, responsible } =
      input;
    if (plan.form !== "leader") throw planManualForLeaders();
    const indicator = await queries
      .selectFrom("plan_indicator")
      .select("indicator_id")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("indicator_id", "=", indicatorId)
      .executeTakeFirst();
    if (!indicator) throw planIndicatorUnknown();
    const words = { definition, formula, unit, data_source: dataSource, polarity, measured, responsible };
    await queries
      .insertInto("plan_indicator_manual")
      .values({ agency_id: agencyId, indicator_id: indicatorId, plan_id: planId, ...words })
      .onConflict((conflict) => conflict.columns(["agency_id", "indicator_id"]).doUpdateSet(words))
      .execute();
    return { indicatorId };
  },
});
