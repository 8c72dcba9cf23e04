import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

type Of = { complaintId: string; receivedAt: Date };

/** From when the answer is due: since it was opened again last, else since it came in. */
export type AnswerSince = { at: Date; isAgain: boolean };

export async function answerSince(
  { queries, agencyId }: { queries: Queries; agencyId: number },
  { complaintId, receivedAt }: Of,
): Promise<AnswerSince> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(reopened_at) as at from (
      select reopened_at from complaint_reopening where agency_id = ${agencyId} and complaint_id = ${complaintId}
      union all
      select reopened_at from complaint_unmerging where agency_id = ${agencyId} and complaint_id = ${complaintId}
    ) as again`.execute(queries);
  const at = rows[0]?.at ?? null;
  return at ? { at, isAgain: true } : { at: receivedAt, isAgain: false };
}
