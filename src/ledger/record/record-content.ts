import type { Json as StoredJson } from "#platform/database/generated.ts";
import type { Json, JsonObject } from "../proof/canonical-json.ts";

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
  readonly facts: StoredJson;
  readonly because: StoredJson;
  readonly state: StoredJson;
};

/** What an entry commits to: the whole row, under the names that a receipt shows. */
export function recordContent(row: RecordRow): JsonObject {
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
    facts: plain(row.facts),
    because: plain(row.because),
    state: plain(row.state),
  };
}

/** What comes out of a JSON column holds no `undefined`, which the generated type allows for what goes in. */
function plain(stored: StoredJson): Json {
  return stored as Json;
}

/** The columns of `event` under the names of a `RecordRow`. */
export const recordColumns = [
  "agency_id as agencyId",
  "event_id as eventId",
  "happened_at as happenedAt",
  "procedure",
  "kind",
  "subject_kind as subjectKind",
  "subject_id as subjectId",
  "actor_id as actorId",
  "acting_for as actingFor",
  "about",
  "facts",
  "because",
  "state",
] as const;
