import { sql } from "kysely";
import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { feedbackLimits } from "../feedback.schema.ts";
import { stateOfRequest } from "./requests-of-plan.ts";

const Question = z.object({
  requestId: z.uuid(),
  planId: z.uuid(),
  /** Whose work it is about, and who wants to know. */
  about: z.string(),
  askedBy: z.string(),
  question: z.string(),
  dueOn: z.string(),
  isLate: z.boolean(),
});
export type Question = z.output<typeof Question>;

export const askedOfMe = query({
  name: "feedback.asked",
  route: {
    method: "GET",
    path: "/my-feedback-requests",
    summary: "What I was asked and have neither answered nor declined, the most urgent first",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ questions: z.array(Question) }),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const rows = await queries
      .selectFrom("feedback_request")
      .innerJoin("plan", (join) =>
        join
          .onRef("plan.agency_id", "=", "feedback_request.agency_id")
          .onRef("plan.plan_id", "=", "feedback_request.plan_id"),
      )
      .select([
        "feedback_request.request_id as requestId",
        "feedback_request.plan_id as planId",
        "feedback_request.question",
        "feedback_request.due_on as dueOn",
      ])
      .select([
        employeeName("plan.employee_id").as("about"),
        employeeName("feedback_request.asked_by").as("askedBy"),
      ])
      .where("feedback_request.agency_id", "=", agencyId)
      .where("feedback_request.asked_of", "=", actorOf(ground).employeeId)
      .where(stateOfRequest(), "in", ["waiting", "reminded"])
      .where(
        sql<boolean>`not exists (select from evaluation rated where rated.agency_id = plan.agency_id
          and rated.plan_id = plan.plan_id and rated.interval = 'annual')`,
      )
      .orderBy("feedback_request.due_on")
      .orderBy("feedback_request.request_id")
      .limit(feedbackLimits.shown)
      .execute();
    return { questions: rows.map((row) => ({ ...row, isLate: row.dueOn < today })) };
  },
});
