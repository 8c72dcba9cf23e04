import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { query } from "#platform/procedures/query.ts";
import { Offer, offeredResults } from "./offered-results.ts";

export const readOffer = query({
  name: "plan.offer",
  route: {
    method: "GET",
    path: "/plans/{planId}/offer",
    summary: "Results that I can take over into my plan: of mine before, of what I stand in for",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: Offer,
  run: async (ground) => {
    const plan = await planAtHand(ground, { lock: false });
    if (plan.standing !== "owner") throw notAllowed();
    return offeredResults(ground, plan);
  },
});
