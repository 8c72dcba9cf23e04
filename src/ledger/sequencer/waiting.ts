import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "#platform/database/database.ts";

export type Waiting = {
  agencyId: number;
  /** Entries that no batch has taken in. */
  entries: number;
  /** Something is to be done: entries wait, a checkpoint is behind, or there is no log yet. */
  isBehind: boolean;
};

const Rows = z.array(z.object({ agencyId: z.int(), entries: z.int(), isBehind: z.boolean() }));

/** How every agency's log stands. Across agencies, so past the wall; counts only. */
export async function waitingEntries(database: Database): Promise<Waiting[]> {
  const { rows } = await database.bulk(0, (queries) =>
    sql`select agency.agency_id as "agencyId", waiting.entries,
      waiting.entries > 0 or ledger.agency_id is null or ledger.published_size < ledger.integrated_size as "isBehind"
    from agency
      left join ledger on ledger.agency_id = agency.agency_id
      cross join lateral (select count(*)::integer as entries from ledger_pending p where p.agency_id = agency.agency_id) waiting
    order by agency.agency_id`.execute(queries),
  );
  return Rows.parse(rows);
}
