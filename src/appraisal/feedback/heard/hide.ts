import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { feedbackHidden } from "../feedback.errors.ts";
import { feedbackAtHand } from "./feedback-at-hand.ts";

export const hideFeedback = command({
  name: "feedback.hide",
  route: {
    method: "POST",
    path: "/feedback/{feedbackId}/hiding",
    summary: "Put a service user's insult out of sight, saying why; it stays on record",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({ feedbackId: z.uuid(), reason: Words(500) }),
  output: z.object({ planId: z.uuid() }),
  load: feedbackAtHand,
  may: ({ facts }) => facts.plan.standing === "appraiser" && facts.relation === "service-user",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { feedbackId, reason } = input;
    const row = {
      ...{ agency_id: agencyId, feedback_id: feedbackId, reason },
      ...{ hidden_by: actorOf(deed).employeeId, hidden_at: now },
    };
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto("feedback_hiding")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw feedbackHidden();
    const { planId } = facts.plan;
    record({ kind: "feedback.hidden", subject: { kind: "plan", id: planId }, facts: { feedbackId, reason } });
    return { planId };
  },
});
