import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { seesOfPlan } from "#appraisal/sees.ts";
import { MeasureFacts, Named } from "#measures/measure.schema.ts";
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
    measures: z.array(MeasureFacts.pick({ code: true, pile: true, ofPersons: true, byService: true })),
    services: z.array(Named),
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
    const measures = services.measures.measures.map(({ code, pile, ofPersons, byService }) => ({
      ...{ code, pile, ofPersons, byService },
    }));
    return { measures, services: named, unitName: unit.name };
  },
});
