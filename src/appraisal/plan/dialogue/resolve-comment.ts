import { z } from "zod";
import { planCommentUnknown } from "#appraisal/plan/plan.errors.ts";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";

export const resolveComment = command({
  name: "plan.resolve-comment",
  route: {
    method: "POST",
    path: "/plans/{planId}/comments/{commentId}/resolution",
    summary: "Say that what a comment began is settled; whoever answers opens it again",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId, commentId: z.uuid() }),
  output: z.object({ planId: PlanId, commentId: z.uuid() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.may.comment,
  run: async (deed) => {
    const { input, agencyId, queries, now, record, facts: plan } = deed;
    const { planId, commentId } = input;
    const begun = await queries
      .selectFrom("plan_comment")
      .select("comment_id")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("comment_id", "=", commentId)
      .where("reply_to", "is", null)
      .executeTakeFirst();
    if (!begun) throw planCommentUnknown();
    await queries
      .insertInto("plan_comment_resolution")
      .values({
        agency_id: agencyId,
        comment_id: commentId,
        plan_id: planId,
        resolved_by: actorOf(deed).employeeId,
        resolved_at: now,
        acting_for: plan.actingFor,
      })
      .onConflict((conflict) => conflict.doNothing()) // both at the same instant
      .execute();
    record({ kind: "plan.comment-resolved", subject: { kind: "plan", id: planId }, facts: { commentId } });
    return { planId, commentId };
  },
});
