import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { readEntry } from "../proof/commitment.ts";
import { type RecordRow, recordColumns, recordContent } from "../record/record-content.ts";
import { entryOfRecord } from "../record/seal-record.ts";
import { tombstoneKind, tombstoneNames } from "./erasure.ts";
import type { Findings } from "./findings.ts";
import { isKeyEntry } from "./keys-of-log.ts";
import type { Stretch } from "./walk-log.ts";

type StoredRecord = RecordRow & { readonly salt: Buffer | null; readonly erasedBy: string | null };
export type RecordTally = { records: number; erased: number };

/**
 * Compares a stretch of the log with the rows that it speaks of: each entry's row is there, says what was committed
 * to, and stands where the table of places says; what was erased was erased by a record that names it.
 */
export async function checkRecords(
  queries: Queries,
  { agencyId, findings }: { agencyId: number; findings: Findings },
  { first, entries, ids }: Stretch,
): Promise<RecordTally> {
  if (ids === null) throw new Error("only the tables know which record an entry is");
  const tally = { records: 0, erased: 0 };
  const [records, places, keys] = await Promise.all([
    recordsOf(queries, agencyId, ids),
    placesOf(queries, agencyId, ids),
    keysOf(queries, agencyId, ids),
  ]);
  const erasures = await erasuresOf(queries, agencyId, [...records.values()]);
  for (const [at, entry] of entries.entries()) {
    const id = ids[at] ?? "";
    const index = first + at;
    const place = places.get(id);
    if (place !== index) findings.add("record-moved", { id, place: place ?? "–" }, index);
    if (isKeyEntry(entry)) checkKey(keys.get(id), { entry, id, index }, findings);
    else checkRecord(records.get(id), { entry, id, index }, { erasures, findings, tally });
  }
  return tally;
}

type Logged = { readonly entry: Buffer; readonly id: string; readonly index: number };

function checkRecord(
  record: StoredRecord | undefined,
  { entry, id, index }: Logged,
  { erasures, findings, tally }: { erasures: Erasures; findings: Findings; tally: RecordTally },
): void {
  tally.records++;
  if (!record) {
    findings.add("record-missing", { id }, index);
    return;
  }
  const { kind, subjectKind, subjectId, salt, erasedBy } = record;
  if (erasedBy !== null) {
    tally.erased++;
    if (!tombstoneNames(erasures.get(erasedBy), id))
      findings.add("erasure-unexplained", { id, erasedBy }, index);
    if (salt !== null || !isEmptied(record)) findings.add("erasure-incomplete", { id }, index);
  } else if (salt === null || !entryOfRecord(salt, recordContent(record)).equals(entry)) {
    findings.add("record-differs", { id, kind, subject: `${subjectKind} ${subjectId}` }, index);
  }
}

/** Of an erased record the place and the moment are left. */
function isEmptied({ facts, because, state, about, actorId }: StoredRecord): boolean {
  const isBare = because === null && state === null && about === null && actorId === null;
  return isBare && JSON.stringify(facts) === "{}";
}

function checkKey(verifier: string | undefined, { entry, id, index }: Logged, findings: Findings): void {
  const named = readKeyOf(entry);
  if (named !== null && named !== verifier) findings.add("key-row-differs", { id, key: named }, index);
}

/** Null for what is no key: that is found where keys are taken. */
function readKeyOf(bytes: Buffer): string | null {
  try {
    const entry = readEntry(bytes);
    return entry.type === "key" ? entry.key : null;
  } catch {
    return null;
  }
}

async function recordsOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  const rows: StoredRecord[] = await queries
    .selectFrom("event")
    .select(recordColumns)
    .select(["salt", "erased_by as erasedBy"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`event_id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.eventId, row]));
}

async function placesOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  const rows = await queries
    .selectFrom("ledger_entry")
    .select(["entry_id", "entry_index"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`entry_id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.entry_id, row.entry_index]));
}

async function keysOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  const rows = await queries
    .selectFrom("ledger_key")
    .select(["entry_id", "verifier"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`entry_id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.entry_id, row.verifier]));
}

type Erasures = ReadonlyMap<string, StoredRecord["facts"]>;

/** What the records say that are named as the erasing ones; they are checked themselves where they stand in the log. */
async function erasuresOf(
  queries: Queries,
  agencyId: number,
  records: readonly StoredRecord[],
): Promise<Erasures> {
  const ids = [...new Set(records.flatMap(({ erasedBy }) => erasedBy ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await queries
    .selectFrom("event")
    .innerJoin("ledger_entry", (join) =>
      join
        .onRef("ledger_entry.agency_id", "=", "event.agency_id")
        .onRef("ledger_entry.entry_id", "=", "event.event_id"),
    )
    .select(["event.event_id", "event.facts"])
    .where("event.agency_id", "=", agencyId)
    .where("event.kind", "=", tombstoneKind)
    .where(sql<boolean>`event.event_id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.event_id, row.facts]));
}
