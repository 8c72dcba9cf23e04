import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { feedbackGone, feedbackTooLate, feedbackUnknown } from "../feedback.errors.ts";
import { lockPlan } from "../room.ts";
import { feedbackSetting } from "../setting/feedback-setting.ts";
import { isInTime } from "./given.ts";

export const withdrawFeedback = command({
  name: "feedback.withdraw",
  route: {
    method: "POST",
    path: "/feedback/{feedbackId}/withdrawal",
    summary: "Take back what I said, within the agency's time; that I did stays on record",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({ feedbackId: z.uuid() }),
  output: z.object({ feedbackId: z.uuid() }),
  load: ownFeedback,
  may: () => true, // nobody finds another's
  run: async ({ facts, input, queries, agencyId, now, record }) => {
    const { feedbackId } = input;
    const { withdrawalDays } = await feedbackSetting(queries, agencyId);
    if (!isInTime(facts.givenAt, withdrawalDays, now)) throw feedbackTooLate({ days: withdrawalDays });
    await lockPlan(queries, agencyId, facts.planId); // nobody rates meanwhile
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto("feedback_withdrawal")
      .values({ agency_id: agencyId, feedback_id: feedbackId, withdrawn_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw feedbackGone();
    const subject = { kind: "plan", id: facts.planId };
    record({ kind: "feedback.withdrawn", subject, facts: { feedbackId } });
    return { feedbackId };
  },
});

async function ownFeedback(ground: Ground<{ feedbackId: string }>) {
  const { queries, agencyId, input } = ground;
  const row = await queries
    .selectFrom("feedback")
    .select(["plan_id as planId", "given_at as givenAt"])
    .where("agency_id", "=", agencyId)
    .where("feedback_id", "=", input.feedbackId)
    .where("author_id", "=", actorOf(ground).employeeId)
    .executeTakeFirst();
  if (!row) throw feedbackUnknown();
  return row;
}
