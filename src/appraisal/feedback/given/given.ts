import { sql } from "kysely";
import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { audiences, feedbackLimits } from "../feedback.schema.ts";
import { feedbackSetting } from "../setting/feedback-setting.ts";

const GivenByMe = z.object({
  feedbackId: z.uuid(),
  about: z.string(),
  body: z.string(),
  effect: z.string().nullable(),
  nextStep: z.string().nullable(),
  audience: z.enum(audiences),
  named: z.boolean(),
  givenAt: z.date(),
  withdrawnAt: z.date().nullable(),
  reply: z.string().nullable(),
  mayWithdraw: z.boolean(),
});
export type GivenByMe = z.output<typeof GivenByMe>;

export const givenFeedback = query({
  name: "feedback.given",
  route: {
    method: "GET",
    path: "/my-feedback",
    summary: "What I said to others, what they answered, and what I can still take back; the newest first",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ withdrawalDays: z.int(), given: z.array(GivenByMe) }),
  run: async (ground) => {
    const { withdrawalDays } = await feedbackSetting(ground.queries, ground.agencyId);
    const rows = await givenRows(ground);
    const given = rows.map((row) => ({
      ...row,
      mayWithdraw: row.withdrawnAt === null && isInTime(row.givenAt, withdrawalDays, ground.now),
    }));
    return { withdrawalDays, given: given.map((row) => GivenByMe.parse(row)) };
  },
});

/** Days are whole ones from the moment of giving; 0: what is said is said. */
export function isInTime(givenAt: Date, withdrawalDays: number, now: Date): boolean {
  return now.getTime() - givenAt.getTime() < withdrawalDays * dayMs;
}

const dayMs = 24 * 60 * 60 * 1000;

async function givenRows(ground: Ground<unknown>) {
  return ground.queries
    .selectFrom("feedback")
    .innerJoin("plan", (join) =>
      join.onRef("plan.agency_id", "=", "feedback.agency_id").onRef("plan.plan_id", "=", "feedback.plan_id"),
    )
    .select([
      "feedback.feedback_id as feedbackId",
      "feedback.body",
      "feedback.effect",
      "feedback.next_step as nextStep",
      "feedback.audience",
      "feedback.named",
      "feedback.given_at as givenAt",
    ])
    .select([
      employeeName("plan.employee_id").as("about"),
      sql<Date | null>`(select taken.withdrawn_at from feedback_withdrawal taken
        where taken.agency_id = feedback.agency_id and taken.feedback_id = feedback.feedback_id)`.as(
        "withdrawnAt",
      ),
      sql<string | null>`(select reply.body from feedback_reply reply
        where reply.agency_id = feedback.agency_id and reply.feedback_id = feedback.feedback_id)`.as("reply"),
    ])
    .where("feedback.agency_id", "=", ground.agencyId)
    .where("feedback.author_id", "=", actorOf(ground).employeeId)
    .orderBy("feedback.given_at", "desc")
    .orderBy("feedback.feedback_id", "desc")
    .limit(feedbackLimits.shown)
    .execute();
}
