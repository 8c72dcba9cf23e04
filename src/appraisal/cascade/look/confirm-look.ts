import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { expectResultOfPlan } from "#appraisal/plan/result/expect-result.ts";
import { seesOfPlan } from "#appraisal/sees.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { confirmLooks, Look, looksOfPlan } from "./looks.ts";

export const planLooks = query({
  name: "cascade.looks",
  route: {
    method: "GET",
    path: "/plans/{planId}/looks",
    summary: "Which lines of a plan are to be looked at again, because something above them changed",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.object({ looks: z.array(Look) }),
  sees: seesOfPlan("plan"),
  run: async (ground) => {
    const { planId } = await planAtHand(ground, { lock: false });
    return { looks: await looksOfPlan(ground.queries, ground.agencyId, planId) };
  },
});

export const confirmLook = command({
  name: "cascade.confirm-look",
  route: {
    method: "POST",
    path: "/plans/{planId}/results/{resultId}/look-confirmation",
    summary: "Say that I looked at a line again and that it still fits",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId, resultId: z.uuid() }),
  output: z.object({ confirmed: z.int() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { queries, agencyId, input, now, record } = deed;
    await expectResultOfPlan(deed, input);
    const by = actorOf(deed).employeeId;
    const confirmed = await confirmLooks(queries, agencyId, input, { by, now });
    const { planId, resultId } = input;
    record({
      kind: "result.looked-at",
      subject: { kind: "plan", id: planId },
      facts: { resultId, confirmed },
    });
    return { confirmed };
  },
});
