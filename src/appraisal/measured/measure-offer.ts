import { z } from "zod";
import { aspects, PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { seesOfPlan } from "#appraisal/sees.ts";
import { MeasureFacts, Named } from "#measures/measure.schema.ts";
import { measuresWithFacts } from "#measures/measures-with-facts.ts";
import { monthOf } from "#measures/months.ts";
import { serviceNames } from "#measures/service-names.ts";
import { query } from "#platform/procedures/query.ts";
import { unitOfPlan } from "./unit-of-plan.ts";

export const measureOffer = query({
  name: "plan-measure.offer",
  route: {
    method: "GET",
    path: "/plans/{planId}/measures",
    summary: "Measures that an indicator of this plan can be bound to",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.object({
    measures: z.array(
      MeasureFacts.pick({ code: true, pile: true, unit: true, ofPersons: true, byService: true }).extend({
        aspect: z.enum(aspects),
        /** Words by which an indicator speaks of it. */
        spokenOf: z.array(z.string()),
        /** Whether the unit of the plan, or one below it, has facts of it in the plan's time. */
        hasFacts: z.boolean(),
      }),
    ),
    services: z.array(Named),
    unitId: z.uuid(),
    unitName: z.string(),
  }),
  sees: seesOfPlan("plan"),
  run: async (ground) => {
    const { queries, agencyId, services } = ground;
    const plan = await planAtHand(ground, { lock: false });
    const [named, unitId] = await Promise.all([serviceNames(queries, agencyId), unitOfPlan(ground, plan)]);
    const unit = await queries
      .selectFrom("unit")
      .select("name")
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", unitId)
      .executeTakeFirstOrThrow();
    const span = { from: monthOf(plan.startsOn), through: monthOf(plan.endsOn) };
    const known = await measuresWithFacts(queries, { agencyId, unitId, ...span });
    const measures = services.measures.measures.map((measure) => {
      const { code, pile, ofPersons, byService, aspect, spokenOf = [] } = measure;
      const fitting = { aspect, spokenOf: [...spokenOf], hasFacts: known.has(code) };
      return { ...{ code, pile, unit: measure.unit, ofPersons, byService }, ...fitting };
    });
    return { measures, services: named, unitId, unitName: unit.name };
  },
});
