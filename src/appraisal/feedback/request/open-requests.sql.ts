import { sql } from "kysely";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { feedbackLimits } from "../feedback.schema.ts";
import { stateOfRequest } from "./requests-of-plan.ts";

/** What somebody was asked about others' work and has neither answered nor declined, the most urgent first. */
export function openRequestsTo(queries: Queries, agencyId: number, employeeId: string) {
  return queries
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
    .where("feedback_request.asked_of", "=", employeeId)
    .where(stateOfRequest(), "in", ["waiting", "reminded"])
    .where(
      sql<boolean>`not exists (select from evaluation rated where rated.agency_id = plan.agency_id
        and rated.plan_id = plan.plan_id and rated.interval = 'annual')`,
    )
    .orderBy("feedback_request.due_on")
    .orderBy("feedback_request.request_id")
    .limit(feedbackLimits.shown);
}
