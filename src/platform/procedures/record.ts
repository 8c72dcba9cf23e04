import type pg from "pg";
import { plainly } from "#ledger/record/plainly.ts";
import type { RecordRow } from "#ledger/record/record-content.ts";
import { type RecordNouns, surroundingsOf } from "#ledger/record/record-noun.ts";
import { sealRecord } from "#ledger/record/seal-record.ts";
import { newId } from "#platform/clock/new-id.ts";
import { canonicalId } from "#platform/database/canonical-id.ts";
import { copyRows } from "#platform/database/copy.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Json } from "#platform/database/generated.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Step } from "#rules/decision.ts";
import type { Actor } from "./actor.ts";

/** What a command says of its effect: kept for good, and shown to whom it concerns. */
export type Happening = {
  /** Noun and past participle: "plan.agreed". */
  kind: string;
  subject: { kind: string; id: string };
  /** The employee whom it concerns, where the subject alone does not say. */
  about?: string;
  facts?: Record<string, Json>;
  /** The steps of the rule that decided. */
  because?: readonly Step[];
  /** Its receipt is for anybody, so it names no actor. */
  isForAnybody?: true;
};

export type RecordedBy = {
  readonly actor: Pick<Actor, "employeeId" | "actingFor"> | null;
  readonly agencyId: number;
  readonly procedure: string;
  readonly now: Date;
  readonly nouns: RecordNouns;
};

/**
 * Writes what happened and its entry for the ledger, in the command's transaction and after its rows: what the tables
 * then say of a subject is part of the record. The one place that knows how a record is kept.
 */
export async function keepRecord(
  queries: Queries,
  happenings: readonly Happening[],
  by: RecordedBy,
): Promise<void> {
  const rows = await rowsOf(queries, happenings, by);
  await Promise.all(rows.map((row) => recording(queries, row)));
}

/** The same for thousands at once, by COPY: in a transaction of the role that passes the wall (`Database.bulk`). */
export async function keepRecordsInBulk(
  queries: Queries,
  client: pg.PoolClient,
  happenings: readonly Happening[],
  by: RecordedBy,
): Promise<void> {
  const rows = await rowsOf(queries, happenings, by);
  const events = rows.map((row) => ({
    ...columnsOf(row),
    happened_at: row.happenedAt.toISOString(),
    salt: asHex(row.salt),
  }));
  const entries = rows.map(({ agencyId, eventId, entry }) => ({
    agency_id: agencyId,
    entry_id: eventId,
    entry: asHex(entry),
  }));
  await copyRows(client, "event", events);
  await copyRows(client, "ledger_pending", entries);
}

async function rowsOf(
  queries: Queries,
  happenings: readonly Happening[],
  by: RecordedBy,
): Promise<EventRow[]> {
  const kept = happenings.map(inCanonicalIds);
  const around = await surroundingsOf(queries, by, kept);
  return kept.map((happening, at) => rowOf(happening, by, around(at)));
}

function asHex(bytes: Buffer): string {
  return `\\x${bytes.toString("hex")}`;
}

function rowOf(
  happening: Happening,
  by: RecordedBy,
  around: { about: string | null; state: Json },
): EventRow {
  const actor = happening.isForAnybody ? null : by.actor;
  const row = {
    agencyId: by.agencyId,
    eventId: newId(by.now),
    happenedAt: by.now,
    procedure: by.procedure,
    kind: happening.kind,
    subjectKind: happening.subject.kind,
    subjectId: happening.subject.id,
    actorId: actor?.employeeId ?? null,
    actingFor: actor?.actingFor ?? null,
    about: around.about,
    facts: plainly(happening.facts ?? {}),
    because: plainly(happening.because ?? null),
    state: plainly(around.state),
  };
  return {
    ...{ ...row, ...sealRecord(row) },
    facts: JSON.stringify(row.facts),
    because: textOrNull(row.because),
    state: textOrNull(row.state),
  };
}

function inCanonicalIds({ subject, ...happening }: Happening): Happening {
  return { ...happening, subject: { ...subject, id: canonicalId(subject.id) } };
}

function textOrNull(value: Json): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** As it is written: its JSON as text, with its salt and its entry. */
type EventRow = Omit<RecordRow, "facts" | "because" | "state"> & {
  readonly facts: string;
  readonly because: string | null;
  readonly state: string | null;
  readonly salt: Buffer;
  readonly entry: Buffer;
};

function columnsOf(row: EventRow) {
  return {
    agency_id: row.agencyId,
    event_id: row.eventId,
    happened_at: row.happenedAt,
    procedure: row.procedure,
    kind: row.kind,
    subject_kind: row.subjectKind,
    subject_id: row.subjectId,
    actor_id: row.actorId,
    acting_for: row.actingFor,
    about: row.about,
    facts: row.facts,
    because: row.because,
    state: row.state,
    salt: row.salt,
  };
}

/** Both rows in one statement: one way to the server and back. */
const recording = prepared((queries, row: EventRow) =>
  queries
    .with("waiting", (also) =>
      also
        .insertInto("ledger_pending")
        .values({ agency_id: row.agencyId, entry_id: row.eventId, entry: row.entry }),
    )
    .insertInto("event")
    .values(columnsOf(row))
    .compile(),
);
