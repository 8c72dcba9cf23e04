import type { Queries } from "#platform/database/database.ts";

/** The answer that was sent last, with the days until which something can be done about it. */
export async function lastAnswer(queries: Queries, agencyId: number, complaintId: string) {
  return queries
    .selectFrom("complaint_answer")
    .select(["ordinal", "unit_id as unitId", "reopen_until as reopenUntil", "appeal_until as appealUntil"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .orderBy("ordinal", "desc")
    .executeTakeFirst();
}
