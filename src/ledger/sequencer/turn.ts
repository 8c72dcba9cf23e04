import { sql } from "kysely";
import type { Database, Queries } from "#platform/database/database.ts";

/** Of all advisory locks those of the ledger: "AMPL". */
const lockSpace = 0x414d504c;

/**
 * One transaction in which this process alone works on an agency's log, whichever process or machine it is; past the
 * wall, since its rows are nobody else's to write. Null when another has the turn: it is doing the work.
 */
export async function withTurn<T>(
  database: Database,
  agencyId: number,
  work: (queries: Queries) => Promise<T>,
): Promise<T | null> {
  return database.bulk(agencyId, async (queries) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(${lockSpace}, ${agencyId}) as mine`.execute(queries);
    return rows[0]?.mine ? work(queries) : null;
  });
}
