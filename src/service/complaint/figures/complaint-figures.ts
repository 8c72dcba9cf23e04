import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { groupMin } from "#statistics/disclosure.ts";

/** What anybody may know of an agency's complaints in the last twelve months; null where too few came in. */
export type ComplaintFigures = {
  received: number;
  answered: number;
  /** Of the answers, how many were sent before they were due; null for too few. */
  onTimeShare: number | null;
} | null;

export async function complaintFigures(
  queries: Queries,
  agencyId: number,
  now: Date,
): Promise<ComplaintFigures> {
  const { rows } = await sql<{ received: string; answered: string; onTime: string }>`
    with since as (select ${now}::timestamptz - interval '12 months' as at)
    select
      (select count(*) from complaint c, since
        where c.agency_id = ${agencyId} and c.kind <> 'thanks' and c.received_at >= since.at) as received,
      (select count(*) from complaint_answer a, since
        where a.agency_id = ${agencyId} and a.sent_at >= since.at) as answered,
      (select count(*) from complaint_answer a, since
        where a.agency_id = ${agencyId} and a.sent_at >= since.at and a.sent_at <= a.due_at) as "onTime"`.execute(
    queries,
  );
  const [row] = rows;
  const received = Number(row?.received ?? 0);
  if (received < groupMin) return null;
  const answered = Number(row?.answered ?? 0);
  const onTimeShare = answered >= groupMin ? Number(row?.onTime) / answered : null;
  return { received, answered, onTimeShare };
}
