import type { Json } from "#platform/database/generated.ts";

/** One row of `event`, as it is written and as the audit reads it. */
export type RecordRow = {
  readonly agencyId: number;
  readonly eventId: string;
  readonly happenedAt: Date;
  readonly procedure: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly actingFor: string | null;
  readonly about: string | null;
  readonly facts: Json;
  readonly because: Json;
  readonly state: Json;
};

/** What an entry commits to: the whole row, under the names that a receipt shows. */
export function recordContent(row: RecordRow): { [name: string]: Json } {
  return {
    id: row.eventId,
    agency: row.agencyId,
    at: row.happenedAt.toISOString(),
    procedure: row.procedure,
    kind: row.kind,
    subject: { kind: row.subjectKind, id: row.subjectId },
    actor: row.actorId,
    actingFor: row.actingFor,
    about: row.about,
    facts: row.facts,
    because: row.because,
    state: row.state,
  };
}
