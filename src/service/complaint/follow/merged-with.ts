import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

type At = { queries: Queries; agencyId: number };

/** Deeper than any chain of complaints; ends a circle in the data. */
const chainMax = 50;

/**
 * The complaint with which another is answered: where it was merged, and where that one was merged in turn, to the end.
 * Null for one that goes its own way.
 */
export async function mergedWith({ queries, agencyId }: At, complaintId: string): Promise<string | null> {
  const { rows } = await sql<{ complaintId: string }>`
    with recursive chain as (
      select merged_into as complaint_id, 1 as step from complaint_closing
      where agency_id = ${agencyId} and complaint_id = ${complaintId} and merged_into is not null
      union all
      select closed.merged_into, chain.step + 1
      from chain join complaint_closing closed on closed.agency_id = ${agencyId}
        and closed.complaint_id = chain.complaint_id and closed.merged_into is not null
      where chain.step < ${chainMax})
    select complaint_id as "complaintId" from chain order by step desc limit 1`.execute(queries);
  return rows[0]?.complaintId ?? null;
}
