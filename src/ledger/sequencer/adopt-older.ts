import { sql } from "kysely";
import type { Database, Queries } from "#platform/database/database.ts";
import { type RecordRow, recordColumns } from "../record/record-content.ts";
import { sealRecord } from "../record/seal-record.ts";

const pageSize = 1000;

/**
 * Takes a page of the records from before the ledger into it, as they stand today: from here on they cannot change
 * silently either. In one transaction, so that it goes on where a crash stopped it. Answers how many; 0: there are no more.
 */
export function adoptOlder(database: Database, agencyId: number): Promise<number> {
  return database.bulk(agencyId, (queries) => adoptPage(queries, agencyId));
}

async function adoptPage(queries: Queries, agencyId: number): Promise<number> {
  const rows = await unsealed(queries, agencyId);
  const sealed = rows.map((row) => ({ eventId: row.eventId, ...sealRecord(row) }));
  if (sealed.length === 0) return 0;
  const ids = sealed.map(({ eventId }) => eventId);
  await sql`update event set salt = sealed.salt
    from unnest(${ids}::uuid[], ${sealed.map(({ salt }) => salt)}::bytea[]) as sealed (event_id, salt)
    where event.agency_id = ${agencyId} and event.event_id = sealed.event_id`.execute(queries);
  await sql`insert into ledger_pending (agency_id, entry_id, entry)
    select ${agencyId}, sealed.* from unnest(${ids}::uuid[], ${sealed.map(({ entry }) => entry)}::bytea[]) as sealed`.execute(
    queries,
  );
  return rows.length;
}

function unsealed(queries: Queries, agencyId: number): Promise<RecordRow[]> {
  return queries
    .selectFrom("event")
    .select(recordColumns)
    .where("agency_id", "=", agencyId)
    .where("salt", "is", null)
    .where("erased_by", "is", null)
    .orderBy("event_id")
    .limit(pageSize)
    .forUpdate()
    .execute();
}
