import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import type { Closing } from "./complaint.schema.ts";
import type { History } from "./history.schema.ts";
import { answersOf } from "./history-answers.ts";
import { sharedOf } from "./history-shared.ts";
import { openText } from "./sealed/sealed-words.ts";

type At = { queries: Queries; agencyId: number; services: { sealing: Sealing } };

/** What happened to a complaint, from its rows; `isMine` of a message: the complainant said it. */
export async function historyOf(at: At, complaintId: string): Promise<History> {
  return {
    answers: await answersOf(at, complaintId),
    shared: await sharedOf(at, complaintId),
    messages: await messagesOf(at, complaintId),
    reveals: await revealsOf(at, complaintId),
    appeal: await appealOf(at, complaintId),
    closing: await closingOf(at, complaintId),
    attachments: await attachmentsOf(at, complaintId),
  };
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
    .select("decision.decided_above as decidedAbove")
    .where("appeal.agency_id", "=", agencyId)
    .where("appeal.complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (!row) return null;
  const outcome = row.outcome === "changed" ? ("changed" as const) : ("kept" as const);
  return {
    ...{ reason: openText(services, { agencyId, complaintId }, row.sealed), at: row.at, dueAt: row.dueAt },
    decision: row.decidedAt
      ? { outcome, body: row.body ?? "", at: row.decidedAt, decidedAbove: row.decidedAbove }
      : null,
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
