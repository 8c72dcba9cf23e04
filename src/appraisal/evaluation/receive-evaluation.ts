import { z } from "zod";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { command } from "#platform/procedures/command.ts";
import { evaluationUnknown } from "./evaluation.errors.ts";
import { decidedById } from "./evaluation-rows.ts";

export const receiveEvaluation = command({
  name: "evaluation.receive",
  route: {
    method: "POST",
    path: "/evaluations/{evaluationId}/receipt",
    summary: "Confirm that I have read my evaluation",
    tags: ["evaluation"],
  },
  who: "signed-in",
  input: z.object({ evaluationId: z.uuid() }),
  output: z.object({ evaluationId: z.uuid() }),
  load: async (ground) => {
    const { queries, agencyId, input } = ground;
    const decided = await decidedById(queries, agencyId, input.evaluationId);
    if (!decided) throw evaluationUnknown();
    const plan = await planAtHand({ ...ground, input: { planId: decided.planId } }, { lock: false });
    return { plan, decided };
  },
  may: ({ facts }) => facts.plan.standing === "owner",
  run: async ({ queries, agencyId, input, now, record, facts }) => {
    await queries
      .insertInto("evaluation_receipt")
      .values({ agency_id: agencyId, evaluation_id: input.evaluationId, received_at: now })
      .onConflict((conflict) => conflict.doNothing()) // the first reading counts
      .execute();
    record({
      kind: "evaluation.received",
      subject: { kind: "evaluation", id: input.evaluationId },
      facts: { planId: facts.plan.planId },
    });
    return { evaluationId: input.evaluationId };
  },
});
