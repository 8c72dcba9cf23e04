import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { query } from "#platform/procedures/query.ts";
import { GoalToServe, goalsToServe } from "./goals-to-serve.ts";
import { HeadResult, headResults } from "./head-results.ts";

export const readHeadResults = query({
  name: "plan.head-results",
  route: {
    method: "GET",
    path: "/plans/{planId}/head-results",
    summary: "The head's results, and the goals, that results of this plan can serve",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.object({ results: z.array(HeadResult), goals: z.array(GoalToServe) }),
  run: async (ground) => {
    const plan = await planAtHand(ground, { lock: false });
    return { results: await headResults(ground, plan), goals: await goalsToServe(ground, plan) };
  },
});
