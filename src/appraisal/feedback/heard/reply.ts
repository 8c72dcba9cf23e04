import { z } from "zod";
import { SomeWords } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { feedbackReplied } from "../feedback.errors.ts";
import { feedbackAtHand } from "./feedback-at-hand.ts";

export const replyToFeedback = command({
  name: "feedback.reply",
  route: {
    method: "POST",
    path: "/feedback/{feedbackId}/reply",
    summary: "Thank for feedback that I got, with or without words; once",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({ feedbackId: z.uuid(), body: SomeWords(1000) }),
  output: z.object({ planId: z.uuid() }),
  load: feedbackAtHand,
  may: ({ facts }) => facts.plan.standing === "owner" && facts.relation !== "service-user",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify } = deed;
    const { feedbackId, body } = input;
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto("feedback_reply")
      .values({ agency_id: agencyId, feedback_id: feedbackId, body, replied_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw feedbackReplied();
    const { planId } = facts.plan;
    record({ kind: "feedback.replied", subject: { kind: "plan", id: planId }, facts: { feedbackId } });
    if (facts.authorId) {
      notify({
        to: facts.authorId,
        message: "notice.feedback.replied",
        facts: { name: actorOf(deed).name },
        href: "/umpan-balik/diberikan",
      });
    }
    return { planId };
  },
});
