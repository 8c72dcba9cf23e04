import { z } from "zod";
import { planTooMany } from "#appraisal/plan/plan.errors.ts";
import { PlanId, planLimits, Words } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { expectResultOfPlan } from "#appraisal/plan/result/expect-result.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";

const Comment = z.object({
  planId: PlanId,
  /** What it is about; null: the whole plan. */
  resultId: z.uuid().nullable().default(null),
  body: Words(2000),
});
type CommentDeed = Deed<z.output<typeof Comment>, PlanAtHand>;

export const commentPlan = command({
  name: "plan.comment",
  route: {
    method: "POST",
    path: "/plans/{planId}/comments",
    summary: "Say something about a plan, or about one of its results",
    tags: ["plan"],
  },
  who: "signed-in",
  input: Comment,
  output: z.object({ planId: PlanId, commentId: z.uuid() }),
  load: (ground) => planAtHand(ground, { lock: true }), // locked: comments are counted
  may: ({ facts }) => facts.may.comment,
  run: async (deed) => {
    const { input, agencyId, queries, now, record } = deed;
    const { planId, resultId, body } = input;
    await expectRoom(deed);
    if (resultId !== null) await expectResultOfPlan(deed, { planId, resultId });
    const commentId = newId(now);
    await queries
      .insertInto("plan_comment")
      .values({
        agency_id: agencyId,
        comment_id: commentId,
        plan_id: planId,
        result_id: resultId,
        author_id: actorOf(deed).employeeId,
        body,
        written_at: now,
        acting_for: deed.facts.actingFor,
      })
      .execute();
    record({ kind: "plan.commented", subject: { kind: "plan", id: planId }, facts: { commentId, resultId } });
    await tellTheOther(deed);
    return { planId, commentId };
  },
});

async function expectRoom({ input, agencyId, queries }: CommentDeed): Promise<void> {
  const { comments } = await queries
    .selectFrom("plan_comment")
    .select((row) => row.fn.countAll<number>().as("comments"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", input.planId)
    .executeTakeFirstOrThrow();
  if (comments >= planLimits.comments) throw planTooMany({ maximum: planLimits.comments });
}

/** The person hears the head, the head of today hears the person. */
async function tellTheOther(deed: CommentDeed): Promise<void> {
  const { facts: plan, agencyId, queries, today, notify } = deed;
  const { name, employeeId } = actorOf(deed);
  const appraiser = await appraiserOnDay(queries, agencyId, plan.employeeId, today);
  const to = plan.employeeId === employeeId ? appraiser?.employeeId : plan.employeeId;
  if (!to) return;
  const facts = { name, year: plan.year };
  notify({ to, message: "notice.plan.commented", facts, href: `/rencana/${plan.planId}#percakapan` });
}
