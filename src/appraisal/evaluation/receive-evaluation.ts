import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { decidedAtHand } from "./read-evaluation.ts";

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
  load: decidedAtHand,
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
