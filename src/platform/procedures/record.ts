import { newId } from "#platform/clock/new-id.ts";
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
  facts?: Record<string, Json>;
  /** The steps of the rule that decided. */
  because?: readonly Step[];
};

/** Writes what happened, in the command's transaction. The one place that knows how a record is kept. */
export async function keepRecord(
  queries: Queries,
  happenings: readonly Happening[],
  by: {
    actor: Pick<Actor, "employeeId" | "actingFor"> | null;
    agencyId: number;
    procedure: string;
    now: Date;
  },
): Promise<void> {
  const rows = happenings.map((happening) => ({
    agencyId: by.agencyId,
    eventId: newId(by.now),
    now: by.now,
    procedure: by.procedure,
    kind: happening.kind,
    subjectKind: happening.subject.kind,
    subjectId: happening.subject.id,
    actorId: by.actor?.employeeId ?? null,
    actingFor: by.actor?.actingFor ?? null,
    facts: JSON.stringify(happening.facts ?? {}),
    because: happening.because ? JSON.stringify(happening.because) : null,
  }));
  await Promise.all(rows.map((row) => insertion(queries, row)));
}

type EventRow = {
  agencyId: number;
  eventId: string;
  now: Date;
  procedure: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  actorId: string | null;
  actingFor: string | null;
  facts: string;
  because: string | null;
};
const insertion = prepared((queries, row: EventRow) =>
  queries
    .insertInto("event")
    .values({
      agency_id: row.agencyId,
      event_id: row.eventId,
      happened_at: row.now,
      procedure: row.procedure,
      kind: row.kind,
      subject_kind: row.subjectKind,
      subject_id: row.subjectId,
      actor_id: row.actorId,
      acting_for: row.actingFor,
      facts: row.facts,
      because: row.because,
    })
    .compile(),
);
