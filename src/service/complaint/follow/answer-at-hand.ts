import type { Queries } from "#platform/database/database.ts";
import { type ComplaintAtHand, complaintById } from "../complaint-at-hand.ts";
import { mergedWith } from "./merged-with.ts";

type At = { queries: Queries; agencyId: number };

/** The answer that a complainant has now, with the days until which something can be done about it. */
export type AnswerAtHand = {
  /** Whose answer it is: their own complaint, or the one with which theirs was merged. */
  answerOf: string;
  ordinal: number;
  unitId: string;
  reopenUntil: Date;
  appealUntil: Date;
  isShared: boolean;
  /** Whatever the day is: nothing was done about it yet. */
  canReopen: boolean;
  canAppeal: boolean;
};

/** Null while it is being worked on, and where there is no answer. */
export async function answerAtHand(at: At, complaint: ComplaintAtHand): Promise<AnswerAtHand | null> {
  const { complaintId, open } = complaint;
  const shared = open ? null : await mergedWith(at, complaintId);
  const main = shared ? await complaintById(at, shared) : complaint;
  if (main.open && main.open.stage !== "complainant" && !(shared && main.open.stage === "appeal"))
    return null;
  const answer = await lastAnswer(at, main.complaintId);
  if (!answer) return null;
  const isAppealed = await hasAppeal(at, complaintId);
  const waits = shared ? !isAppealed : open?.stage === "complainant";
  return {
    ...{ ...answer, answerOf: main.complaintId, isShared: shared !== null },
    ...{ canReopen: waits, canAppeal: !isAppealed },
  };
}

async function lastAnswer({ queries, agencyId }: At, complaintId: string) {
  return queries
    .selectFrom("complaint_answer")
    .select(["ordinal", "unit_id as unitId", "reopen_until as reopenUntil", "appeal_until as appealUntil"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function hasAppeal({ queries, agencyId }: At, complaintId: string): Promise<boolean> {
  const row = await queries
    .selectFrom("complaint_appeal")
    .select("complaint_id")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row !== undefined;
}
