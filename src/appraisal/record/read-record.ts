import { sql } from "kysely";
import { z } from "zod";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { asLine } from "./list-records.ts";
import { personOfRecord } from "./person-of-record.ts";
import { recordUnknown } from "./record.errors.ts";
import { plainFacts, RecordView } from "./record.schema.ts";
import { readableRecords } from "./secrecy.ts";

export const RecordKey = z.object({ eventId: z.uuid() });

export const readRecord = query({
  name: "record.read",
  route: {
    method: "GET",
    path: "/records/{eventId}",
    summary: "One record: what happened, who did it, and the reasons as they were when it was decided",
    tags: ["record"],
  },
  who: "signed-in",
  input: RecordKey,
  output: RecordView,
  sees: (_, { person }) =>
    person && { matter: "record", subject: { kind: "employee", id: person.employeeId } },
  run: async (ground) => recordAtHand(ground),
});

/**
 * A record before the person whom it concerns, whoever did it, and those who read everybody's. Throws `record.unknown`
 * for everybody else, and for drafts.
 */
export async function recordAtHand(ground: Ground<{ eventId: string }>): Promise<RecordView> {
  const { queries, agencyId, input } = ground;
  const row = await queries
    .selectFrom("event")
    .select(["event_id as eventId", "happened_at as happenedAt", "kind", "acting_for as actingFor", "about"])
    .select(["subject_kind", "subject_id", "facts", "because", "actor_id"])
    .select([
      employeeName("event.actor_id").as("by"),
      sql<boolean>`jsonb_array_length(coalesce(because, '[]')) > 0`.as("hasReasons"),
    ])
    .where("agency_id", "=", agencyId)
    .where("event_id", "=", input.eventId)
    .where(readableRecords())
    .executeTakeFirst();
  if (!row || !mayRead(ground, row)) throw recordUnknown();
  const line = asLine(row);
  return {
    ...line,
    person: row.about === null ? null : await personOfDeed(ground, row.about, row.actor_id),
    subject: { kind: row.subject_kind, id: row.subject_id },
    facts: line.isUnnamed ? {} : plainFacts(row.facts),
    because: z.array(StepKept).parse(row.because ?? []),
  };
}

function mayRead(ground: Ground<unknown>, of: { about: string | null; actor_id: string | null }): boolean {
  const { employeeId, roles } = actorOf(ground);
  return [of.about, of.actor_id].includes(employeeId) || everybodysReaders.some((role) => roles.has(role));
}

/** Whoever did it knows of whom: that is no look into a file. */
async function personOfDeed(ground: Ground<unknown>, about: string, doerId: string | null) {
  const { employeeId, roles } = actorOf(ground);
  const isOnlyDoer =
    doerId === employeeId && about !== employeeId && !everybodysReaders.some((role) => roles.has(role));
  return isOnlyDoer ? null : personOfRecord(ground, about);
}
