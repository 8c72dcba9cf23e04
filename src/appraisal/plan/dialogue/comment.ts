import { z } from "zod";
import { planCommentUnknown, planTooMany } from "#appraisal/plan/plan.errors.ts";
import { PlanId, planLimits, Words } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { expectLine } from "./expect-line.ts";
import { Line } from "./line.ts";
import { markRead } from "./reading.ts";
import { pathOfLine, tellTheOther } from "./tell-the-other.ts";

const Comment = z.object({
  planId: PlanId,
  /** What it is about; null: the whole plan. */
  line: Line.nullable().default(null),
  /** A result that it is about: the same as a `line` of that kind. */
  resultId: z.uuid().nullable().default(null),
  /** The comment that it answers; it is then about the same line. */
  replyTo: z.uuid().nullable().default(null),
  body: Words(2000),
});
type CommentDeed = Deed<z.output<typeof Comment>, PlanAtHand>;

export const commentPlan = command({
  name: "plan.comment",
  route: {
    method: "POST",
    path: "/plans/{planId}/comments",
    summary: "Say something about a plan or one of its lines, or answer what was said",
    tags: ["plan"],
  },
  who: "signed-in",
  input: Comment,
  output: z.object({ planId: PlanId, commentId: z.uuid() }),
  load: (ground) => planAtHand(ground, { lock: true }), // locked: comments are counted
  may: ({ facts }) => facts.may.comment,
  run: async (deed) => {
    const { input, agencyId, queries, now, record, facts: plan } = deed;
    const { planId, body } = input;
    await expectRoom(deed);
    const place = await placeOf(deed);
    const commentId = newId(now);
    await queries
      .insertInto("plan_comment")
      .values({
        agency_id: agencyId,
        comment_id: commentId,
        plan_id: planId,
        ...columnsOf(place.line),
        about: place.about,
        reply_to: place.replyTo,
        author_id: actorOf(deed).employeeId,
        body,
        written_at: now,
        acting_for: plan.actingFor,
      })
      .execute();
    await markRead(deed, planId);
    const { line } = place;
    record({ kind: "plan.commented", subject: { kind: "plan", id: planId }, facts: { commentId, line } });
    await tellTheOther(
      deed,
      "notice.plan.commented",
      line ? pathOfLine(planId, line) : `/rencana/${planId}#percakapan`,
    );
    return { planId, commentId };
  },
});

type Place = { line: Line | null; about: string; replyTo: string | null };

/** An answer stands in the thread that it answers, whichever of its comments it names. */
async function placeOf(deed: CommentDeed): Promise<Place> {
  const { input, agencyId, queries, facts: plan } = deed;
  if (input.replyTo === null) {
    const line =
      input.line ?? (input.resultId === null ? null : { kind: "result" as const, id: input.resultId });
    return { line, about: line ? await expectLine(deed, plan, line) : "", replyTo: null };
  }
  const answered = await queries
    .selectFrom("plan_comment")
    .select(["comment_id", "reply_to", "result_id", "indicator_id", "conduct_value", "about"])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", input.planId)
    .where("comment_id", "=", input.replyTo)
    .executeTakeFirst();
  if (!answered) throw planCommentUnknown();
  const replyTo = answered.reply_to ?? answered.comment_id;
  return { line: lineOf(answered), about: answered.about, replyTo };
}

type LineColumns = { result_id: string | null; indicator_id: string | null; conduct_value: string | null };

function lineOf({ result_id, indicator_id, conduct_value }: LineColumns): Line | null {
  if (result_id !== null) return { kind: "result", id: result_id };
  if (indicator_id !== null) return { kind: "indicator", id: indicator_id };
  return conduct_value === null ? null : { kind: "conduct", id: conduct_value };
}

function columnsOf(line: Line | null): LineColumns {
  const idOf = (kind: Line["kind"]) => (line?.kind === kind ? line.id : null);
  return { result_id: idOf("result"), indicator_id: idOf("indicator"), conduct_value: idOf("conduct") };
}

async function expectRoom({ input, agencyId, queries }: CommentDeed): Promise<void> {
  const { comments } = await queries
    .selectFrom("plan_comment")
    .select((row) => row.fn.countAll<number>().as("comments"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", input.planId)
    .executeTakeFirstOrThrow();
  if (comments >= planLimits.comments) throw planTooMany({ maximum: planLimits.comments });
}
