import type { Queries } from "#platform/database/database.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import type { History } from "./history.schema.ts";
import { openText } from "./sealed/sealed-words.ts";

type At = { queries: Queries; agencyId: number; services: { sealing: Sealing } };

/** What was answered, in order, with why it did not settle the matter. */
export async function answersOf(
  { queries, agencyId, services }: At,
  complaintId: string,
): Promise<History["answers"]> {
  const rows = await queries
    .selectFrom("complaint_answer as answer")
    .innerJoin("unit", (join) =>
      join.onRef("unit.agency_id", "=", "answer.agency_id").onRef("unit.unit_id", "=", "answer.unit_id"),
    )
    .leftJoin("complaint_reopening as again", (join) =>
      join
        .onRef("again.agency_id", "=", "answer.agency_id")
        .onRef("again.complaint_id", "=", "answer.complaint_id")
        .onRef("again.ordinal", "=", "answer.ordinal"),
    )
    .select(["answer.ordinal", "answer.body", "unit.name as unitName", "answer.sent_at as sentAt"])
    .select(["answer.due_at as dueAt", "answer.reopen_until as reopenUntil"])
    .select(["answer.appeal_until as appealUntil", "again.sealed", "again.reopened_at as reopenedAt"])
    .where("answer.agency_id", "=", agencyId)
    .where("answer.complaint_id", "=", complaintId)
    .orderBy("answer.ordinal")
    .execute();
  return rows.map(({ sealed, reopenedAt, ...answer }) => ({
    ...answer,
    reopened:
      sealed && reopenedAt
        ? { reason: openText(services, { agencyId, complaintId }, sealed), at: reopenedAt }
        : null,
  }));
}
