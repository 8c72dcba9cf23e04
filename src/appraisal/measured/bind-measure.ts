import { z } from "zod";
import { draftChange } from "#appraisal/plan/draft-change.ts";
import { keptIndicator } from "#appraisal/plan/indicator/indicator-above.ts";
import { PlanChange } from "#appraisal/plan/plan.schema.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { MeasureCode } from "#measures/measure.schema.ts";
import type { Measure } from "#measures/measure.ts";
import type { Deed } from "#platform/procedures/command.ts";
import {
  measuredNotBound,
  measuredNotOfPersons,
  measuredServiceUnknown,
  measuredUnknown,
} from "./measured.errors.ts";
import { measuredRow } from "./measured-row.ts";
import { keepUnitOfMeasure } from "./unit-of-measure.ts";
import { unitOfPlan } from "./unit-of-plan.ts";

const Bound = PlanChange.extend({
  indicatorId: z.uuid(),
  measure: MeasureCode,
  /** The person's own work, or all of the unit in which the person is and of the units below it. */
  ofWhom: z.enum(["person", "unit"]),
  serviceId: z.uuid().optional(),
});
type BindDeed = Deed<z.output<typeof Bound>, PlanAtHand>;

export const bindMeasure = draftChange({
  name: "plan-measure.bind",
  kind: "plan-measure.bound",
  route: {
    method: "PUT",
    path: "/plans/{planId}/indicators/{indicatorId}/measure",
    summary: "Have the progress of an indicator come from a measure",
  },
  input: Bound,
  write: async (deed) => {
    const { input, facts: plan, agencyId, queries } = deed;
    const { indicatorId, ofWhom } = input;
    await keptIndicator(deed);
    const measure = await expectMeasure(deed);
    const unitId = ofWhom === "unit" ? await unitOfPlan(deed, plan) : null;
    const measured = {
      ...{ measure: measure.code, pile: measure.pile, employeeId: null, unitId },
      serviceId: measure.byService ? (input.serviceId ?? null) : null,
    };
    const row = measuredRow(
      { agency_id: agencyId, plan_id: plan.planId, indicator_id: indicatorId },
      measured,
    );
    await queries
      .insertInto("indicator_measure")
      .values(row)
      .onConflict((conflict) => conflict.columns(["agency_id", "indicator_id"]).doUpdateSet(row))
      .execute();
    await keepUnitOfMeasure(deed, indicatorId);
    return { indicatorId };
  },
});

async function expectMeasure({ input, services, queries, agencyId }: BindDeed): Promise<Measure> {
  const measure = services.measures.measure(input.measure);
  if (!measure) throw measuredUnknown();
  if (input.ofWhom === "person" && !measure.ofPersons) throw measuredNotOfPersons();
  if (input.serviceId === undefined || !measure.byService) return measure;
  const service = await queries
    .selectFrom("service")
    .select("service_id")
    .where("agency_id", "=", agencyId)
    .where("service_id", "=", input.serviceId)
    .executeTakeFirst();
  if (!service) throw measuredServiceUnknown();
  return measure;
}

export const unbindMeasure = draftChange({
  name: "plan-measure.unbind",
  kind: "plan-measure.unbound",
  route: {
    method: "DELETE",
    path: "/plans/{planId}/indicators/{indicatorId}/measure",
    summary: "Write the progress of an indicator by hand again",
  },
  input: PlanChange.extend({ indicatorId: z.uuid() }),
  write: async ({ input: { planId, indicatorId }, agencyId, queries }) => {
    const gone = await queries
      .deleteFrom("indicator_measure")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("indicator_id", "=", indicatorId)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw measuredNotBound();
    return { indicatorId };
  },
});
