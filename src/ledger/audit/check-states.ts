import { sql } from "kysely";
import type { Database, Queries } from "#platform/database/database.ts";
import type { Json } from "../proof/canonical-json.ts";
import { plainly } from "../record/plainly.ts";
import type { BindingState, RecordNouns } from "../record/record-noun.ts";
import { firstDifference } from "./difference.ts";
import { erasedBy, tombstoneKind } from "./erasure.ts";
import type { Findings } from "./findings.ts";

export type StateTally = {
  /** Subjects whose tables were compared with their last record. */
  compared: number;
  /** Subjects whose last record says no state: from before the ledger, struck out since, or erased. */
  older: number;
};

type Audit = {
  readonly database: Database;
  readonly agencyId: number;
  readonly nouns: RecordNouns;
  readonly findings: Findings;
  readonly report: (subjects: number) => void;
};
type Matter = {
  readonly kind: string;
  readonly state: BindingState;
  /** Subjects of which records were erased: their last word is gone, so nothing is compared with the one before it. */
  readonly erased: ReadonlySet<string>;
};

const pageSize = 200;

/**
 * Compares what the tables say of every subject that binds with what its last record says; and looks for subjects of
 * which no record speaks.
 */
export async function checkStates(audit: Audit): Promise<StateTally> {
  const tally = { compared: 0, older: 0 };
  const erased = await erasedSubjects(audit);
  for (const [kind, { states }] of audit.nouns) {
    for (const state of states) {
      await compareRecorded(audit, { kind, state, erased }, tally);
      await findUnrecorded(audit, { kind, state, erased });
    }
  }
  return tally;
}

type LastRecord = {
  readonly id: string;
  readonly eventId: string;
  readonly kind: string;
  readonly index: number | null;
  /** Null where it is from before the ledger. */
  readonly state: { readonly says: Json } | null;
};

async function compareRecorded(audit: Audit, matter: Matter, tally: StateTally): Promise<void> {
  const { agencyId, database } = audit;
  let after = "";
  let count: number;
  do {
    count = await database.bulk(agencyId, async (queries) => {
      await oneMoment(queries); // a command between the record and the rows must not look like a forgery
      const last = await lastRecords(queries, audit, matter, after);
      const now = await matter.state.read(
        queries,
        agencyId,
        last.map(({ id }) => id),
      );
      for (const record of last) compare(audit, { matter, record, now: now.get(record.id), tally });
      after = last.at(-1)?.id ?? after;
      return last.length;
    });
    audit.report(tally.compared + tally.older);
  } while (count === pageSize);
}

type Comparison = { matter: Matter; record: LastRecord; now: unknown; tally: StateTally };

function compare({ findings }: Audit, { matter, record, now, tally }: Comparison): void {
  const { id, eventId, index, kind, state } = record;
  if (state === null || matter.erased.has(`${matter.kind} ${id}`)) {
    tally.older++;
    return;
  }
  tally.compared++;
  const found: Json = now === undefined ? null : (plainly(now) as Json);
  const difference = firstDifference(state.says, found);
  if (difference === null) return;
  const facts = { id: eventId, kind, subject: `${matter.kind} ${id}` };
  if (now === undefined) findings.add("state-gone", facts, index);
  else findings.add("state-differs", { ...facts, ...difference }, index);
}

async function oneMoment(queries: Queries): Promise<void> {
  await sql`set transaction isolation level repeatable read, read only`.execute(queries);
}

/** The last record of each subject of the matter, the subjects in order. */
async function lastRecords(
  queries: Queries,
  { agencyId }: Audit,
  { kind, state }: Matter,
  after: string,
): Promise<LastRecord[]> {
  const { rows } = await sql<LastRecord>`
    select distinct on (event.subject_id) event.subject_id as id, event.event_id as "eventId", event.kind,
      event.state, entry.entry_index as index
    from event
      left join ledger_entry entry on entry.agency_id = event.agency_id and entry.entry_id = event.event_id
    where event.agency_id = ${agencyId} and event.subject_kind = ${kind} and event.subject_id > ${after}
      and event.kind = any(${[...state.changedBy]}::text[])
    order by event.subject_id, (event.state ->> 'revision')::integer desc nulls last, event.event_id desc
    limit ${pageSize}`.execute(queries);
  return rows;
}

async function findUnrecorded(
  { database, agencyId, findings }: Audit,
  { kind, state, erased }: Matter,
): Promise<void> {
  let after: string | null = null;
  let count: number;
  do {
    count = await database.bulk(agencyId, async (queries) => {
      await oneMoment(queries);
      const ids = await state.subjects(queries, agencyId, { after, limit: pageSize });
      for (const id of await withoutRecord(queries, agencyId, { kind, state, ids })) {
        const subject = `${kind} ${id}`;
        if (!erased.has(subject)) findings.add("subject-unrecorded", { subject });
      }
      after = ids.at(-1) ?? null;
      return ids.length;
    });
  } while (count === pageSize);
}

async function withoutRecord(
  queries: Queries,
  agencyId: number,
  { kind, state, ids }: Omit<Matter, "erased"> & { ids: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select subject.id from unnest(${ids}::text[]) with ordinality as subject (id, place)
    where not exists (select from event where event.agency_id = ${agencyId} and event.subject_kind = ${kind}
      and event.subject_id = subject.id and event.kind = any(${[...state.changedBy]}::text[]))
    order by subject.place`.execute(queries);
  return rows.map((row) => row.id);
}

async function erasedSubjects({ database, agencyId }: Audit): Promise<Set<string>> {
  const rows = await database.bulk(agencyId, (queries) =>
    queries
      .selectFrom("event")
      .select("facts")
      .where("agency_id", "=", agencyId)
      .where("kind", "=", tombstoneKind)
      .orderBy("event_id")
      .execute(),
  );
  return new Set(rows.flatMap(({ facts }) => erasedBy(facts).subjects));
}
