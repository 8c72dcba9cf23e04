import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import type { Closing } from "./complaint.schema.ts";
import type { History } from "./history.schema.ts";
import { openText } from "./sealed/sealed-words.ts";

type At = { queries: Queries; agencyId: number; services: { sealing: Sealing } };

/** What happened to a complaint, from its rows; `isMine` of a message: the complainant said it. */
export async function historyOf(at: At, complaintId: string): Promise<History> {
  return {
    answers: await answersOf(at, complaintId),
    messages: await messagesOf(at, complaintId),
    reveals: await revealsOf(at, complaintId),
    appeal: await appealOf(at, complaintId),
    closing: await closingOf(at, complaintId),
    attachments: await attachmentsOf(at, complaintId),
  };
}

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

async function messagesOf({ queries, agencyId, services }: At, complaintId: string) {
  const rows = await queries
    .selectFrom("complaint_message")
    .select(["message_id as messageId", "said_by", "sealed", "said_at as at"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .orderBy("message_id")
    .execute();
  return rows.map(({ messageId, said_by, sealed, at }) => ({
    ...{ messageId, at, isMine: said_by === null },
    body: openText(services, { agencyId, complaintId }, sealed),
  }));
}

async function revealsOf({ queries, agencyId }: At, complaintId: string) {
  const rows = await queries
    .selectFrom("complaint_reveal as reveal")
    .select(["reveal.reveal_id as revealId", "reveal.reason", "reveal.revealed_at as at"])
    .select(employeeName("reveal.revealed_to").as("by"))
    .where("reveal.agency_id", "=", agencyId)
    .where("reveal.complaint_id", "=", complaintId)
    .orderBy("reveal.reveal_id")
    .execute();
  return rows.map((row) => ({ ...row, by: row.by ?? "" }));
}

async function appealOf(
  { queries, agencyId, services }: At,
  complaintId: string,
): Promise<History["appeal"]> {
  const row = await queries
    .selectFrom("complaint_appeal as appeal")
    .leftJoin("complaint_appeal_decision as decision", (join) =>
      join
        .onRef("decision.agency_id", "=", "appeal.agency_id")
        .onRef("decision.complaint_id", "=", "appeal.complaint_id"),
    )
    .select(["appeal.sealed", "appeal.appealed_at as at", "appeal.due_at as dueAt"])
    .select(["decision.outcome", "decision.body", "decision.decided_at as decidedAt"])
    .where("appeal.agency_id", "=", agencyId)
    .where("appeal.complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (!row) return null;
  const outcome = row.outcome === "changed" ? ("changed" as const) : ("kept" as const);
  return {
    ...{ reason: openText(services, { agencyId, complaintId }, row.sealed), at: row.at, dueAt: row.dueAt },
    decision: row.decidedAt ? { outcome, body: row.body ?? "", at: row.decidedAt } : null,
  };
}

export async function closingOf({ queries, agencyId }: At, complaintId: string): Promise<History["closing"]> {
  const row = await queries
    .selectFrom("complaint_closing")
    .select(["outcome", "reason", "merged_into as mergedInto", "closed_at as at"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row ? { ...row, outcome: row.outcome as Closing } : null;
}

async function attachmentsOf({ queries, agencyId }: At, complaintId: string) {
  return queries
    .selectFrom("complaint_attachment")
    .select(["ordinal", "media_type as mediaType", "size_bytes as sizeBytes"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .orderBy("ordinal")
    .execute();
}
