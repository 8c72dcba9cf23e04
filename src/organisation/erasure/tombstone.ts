import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { Step } from "#rules/decision.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";

type Granted = {
  agencyId: number;
  employeeId: string;
  requestId: string;
  category: DataCategory;
  categories: ReadonlySet<DataCategory>;
  because: readonly Step[];
  now: Date;
};

/** So many records a tombstone names: some tens of kilobytes. */
const namedMax = 500;

/**
 * Writes the tombstones, each a record of its own that names what it lies on by id and place in the log, and empties
 * the records that they name. There is always one: that rows went is recorded too. `subjects`: of whom the tables still
 * hold a place, so that the audit does not look for the last word on it. Returns how many were emptied.
 */
export async function eraseRecords(
  queries: Queries,
  { ledger, personalData }: Services,
  granted: Granted,
): Promise<number> {
  const { agencyId, employeeId, requestId, category, categories, because, now } = granted;
  const kinds = [...categories].flatMap((one) => personalData.records[one] ?? []);
  const records = await recordsOf(queries, { agencyId, employeeId }, kinds);
  const subject = { kind: "erasure", id: requestId };
  const stones = inGroups(records).map((group) => ({
    ...{ kind: "record.erased", subject, about: employeeId, because },
    facts: {
      category,
      records: group,
      ...(categories.has("master") ? { subjects: [`employee ${employeeId}`] } : {}),
    },
  }));
  const decider = await deciderOf(queries, agencyId, requestId);
  const by = { actor: decider, agencyId, procedure: "erasure.carry-out", now, nouns: ledger.nouns };
  await keepRecord(queries, stones, by);
  await sql`select ampera.erase_records(${agencyId}::integer, event_id) from event
    where agency_id = ${agencyId} and subject_kind = 'erasure' and subject_id = ${requestId}
      and kind = 'record.erased' order by event_id`.execute(queries);
  return records.length;
}

type Named = { id: string; index: number | null };

async function recordsOf(
  queries: Queries,
  { agencyId, employeeId }: { agencyId: number; employeeId: string },
  kinds: readonly string[],
): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select e.event_id as id, l.entry_index as index
    from event e left join ledger_entry l on l.agency_id = e.agency_id and l.entry_id = e.event_id
    where e.agency_id = ${agencyId} and e.about = ${employeeId}::uuid and e.subject_kind <> 'erasure'
      and exists (select from unnest(${kinds}::text[]) as beginning where starts_with(e.kind, beginning))
    order by e.event_id for update of e`.execute(queries);
  return rows;
}

/** Who decided: their name stands under what was erased. */
async function deciderOf(queries: Queries, agencyId: number, requestId: string) {
  const row = await queries
    .selectFrom("erasure_decision")
    .select(["decided_by", "acting_for"])
    .where("agency_id", "=", agencyId)
    .where("request_id", "=", requestId)
    .executeTakeFirstOrThrow();
  const { decided_by: employeeId, acting_for: actingFor } = row;
  return { employeeId, ...(actingFor === null ? {} : { actingFor }) };
}

function inGroups(records: readonly Named[]): Named[][] {
  const groups = [records.slice(0, namedMax)];
  for (let at = namedMax; at < records.length; at += namedMax) groups.push(records.slice(at, at + namedMax));
  return groups;
}
