import { lockPlan } from "#appraisal/feedback/room.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { requestAnswered, requestDeclined, requestUnknown } from "./request.errors.ts";

/**
 * Throws unless the actor was asked this about this plan and has neither answered nor declined. Locks the plan:
 * one answer to a question. The day it was due may have passed; a late answer is better than none.
 */
export async function expectOpenRequest(
  ground: Ground<unknown>,
  { requestId, planId }: { requestId: string; planId?: string },
): Promise<{ planId: string; askedBy: string }> {
  const { queries, agencyId } = ground;
  const asked = await queries
    .selectFrom("feedback_request")
    .select(["plan_id as planId", "asked_by as askedBy"])
    .where("agency_id", "=", agencyId)
    .where("request_id", "=", requestId)
    .where("asked_of", "=", actorOf(ground).employeeId)
    .executeTakeFirst();
  if (!asked || (planId && asked.planId !== planId)) throw requestUnknown();
  await lockPlan(queries, agencyId, asked.planId);
  const done = await queries
    .selectFrom("feedback_request as asked")
    .leftJoin("feedback_decline as declined", (join) =>
      join
        .onRef("declined.agency_id", "=", "asked.agency_id")
        .onRef("declined.request_id", "=", "asked.request_id"),
    )
    .leftJoin("feedback as answer", (join) =>
      join
        .onRef("answer.agency_id", "=", "asked.agency_id")
        .onRef("answer.request_id", "=", "asked.request_id"),
    )
    .select(["declined.declined_at as declinedAt", "answer.feedback_id as answerId"])
    .where("asked.agency_id", "=", agencyId)
    .where("asked.request_id", "=", requestId)
    .executeTakeFirst();
  if (done?.answerId) throw requestAnswered();
  if (done?.declinedAt) throw requestDeclined();
  return asked;
}
