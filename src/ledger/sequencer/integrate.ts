import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { appendEntries, type NewEntry } from "../log/append-entries.ts";

/** What one batch holds at most: its memory and its time stay bounded however much waits. */
export const batchMax = 8192;

/**
 * Takes up to `batchMax` entries that wait into the tree, in the order of their ids, which is about that of their
 * making. Only under the agency's turn. Returns how many; fewer than `batchMax` means that none is left.
 */
export async function integrate(queries: Queries, agencyId: number): Promise<number> {
  const { rows } = await sql<NewEntry>`
    delete from ledger_pending where agency_id = ${agencyId} and entry_id in (
      select entry_id from ledger_pending where agency_id = ${agencyId} order by entry_id limit ${batchMax})
    returning entry_id as "entryId", entry`.execute(queries);
  const entries = rows.toSorted((one, other) => (one.entryId < other.entryId ? -1 : 1));
  await appendEntries(queries, agencyId, entries);
  return entries.length;
}
