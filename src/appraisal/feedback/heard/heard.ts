import { type SqlBool, sql } from "kysely";
import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { seesOfPlan } from "#appraisal/sees.ts";
import { employeeName, personOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { heardBy } from "../feedback.schema.ts";
import { FeedbackRow, feedbackColumns } from "../feedback-of-plan.ts";

const Heard = FeedbackRow.extend({
  reply: z.object({ body: z.string(), at: z.date() }).nullable(),
  /** Why a service user's words are out of sight; only for whoever may hide them. */
  hidden: z.object({ reason: z.string(), by: z.string() }).nullable(),
  mayReply: z.boolean(),
  mayHide: z.boolean(),
});
export type Heard = z.output<typeof Heard>;

const Input = z.object({
  planId: PlanId,
  /** The last feedback of the page before. */
  after: z.uuid().optional(),
});

export const heardFeedback = query({
  name: "feedback.heard",
  route: {
    method: "GET",
    path: "/plans/{planId}/feedback",
    summary: "What was said about somebody's work, as far as I may hear it, the newest first",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({
    planId: z.uuid(),
    name: z.string(),
    isOwner: z.boolean(),
    isAppraiser: z.boolean(),
    feedback: z.array(Heard),
    next: z.uuid().nullable(),
  }),
  sees: seesOfPlan("feedback"),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const plan = await planAtHand(ground, { lock: false });
    const [person, rows] = await Promise.all([
      personOnDay(queries, agencyId, plan.employeeId, today),
      heardRows(ground, plan),
    ]);
    const shown = rows.slice(0, perPage);
    return {
      ...{ planId: plan.planId, name: person?.name ?? "" },
      ...{ isOwner: plan.standing === "owner", isAppraiser: plan.standing === "appraiser" },
      feedback: shown.map((row) => asHeard(plan, row)),
      next: rows.length > perPage ? (shown.at(-1)?.feedbackId ?? null) : null,
    };
  },
});

const perPage = 30;

async function heardRows({ queries, agencyId, input }: Ground<z.output<typeof Input>>, plan: PlanAtHand) {
  const { after } = input;
  const key = sql`(select last.given_at, last.feedback_id from feedback last
    where last.agency_id = ${agencyId} and last.feedback_id = ${after ?? null})`;
  const rows = await feedbackColumns(queries, agencyId)
    .select([jsonOf.reply.as("reply"), jsonOf.hidden.as("hidden")])
    .where("plan_id", "=", plan.planId)
    .where("audience", "in", [...heardBy(plan.standing)])
    .where(sql<SqlBool>`not exists (select from feedback_withdrawal taken
      where taken.agency_id = feedback.agency_id and taken.feedback_id = feedback.feedback_id)`)
    .where((row) => (plan.standing === "appraiser" ? row.lit(true) : sql<SqlBool>`not ${isHidden}`))
    .where((row) => (after ? sql<SqlBool>`(given_at, feedback_id) < ${key}` : row.lit(true)))
    .orderBy("given_at", "desc")
    .orderBy("feedback_id", "desc")
    .limit(perPage + 1)
    .execute();
  return rows.map((row) => Found.parse(row));
}

const isHidden = sql`exists (select from feedback_hiding gone
  where gone.agency_id = feedback.agency_id and gone.feedback_id = feedback.feedback_id)`;

const jsonOf = {
  reply: sql<unknown>`(select jsonb_build_object('body', reply.body, 'at', reply.replied_at) from feedback_reply reply
    where reply.agency_id = feedback.agency_id and reply.feedback_id = feedback.feedback_id)`,
  hidden: sql<unknown>`(select jsonb_build_object('reason', feedback_hiding.reason,
      'by', ${employeeName("feedback_hiding.hidden_by")}) from feedback_hiding
    where feedback_hiding.agency_id = feedback.agency_id and feedback_hiding.feedback_id = feedback.feedback_id)`,
};

const Found = FeedbackRow.extend({
  reply: z.object({ body: z.string(), at: z.coerce.date() }).nullable(),
  hidden: Heard.shape.hidden,
});

function asHeard(plan: PlanAtHand, row: z.output<typeof Found>): Heard {
  const isOfUser = row.relation === "service-user";
  return {
    ...row,
    mayReply: plan.standing === "owner" && !isOfUser && row.reply === null,
    mayHide: plan.standing === "appraiser" && isOfUser && row.hidden === null,
  };
}
