import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Json } from "#platform/database/generated.ts";
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
    agency_id: by.agencyId,
    event_id: newId(by.now),
    happened_at: by.now,
    procedure: by.procedure,
    kind: happening.kind,
    subject_kind: happening.subject.kind,
    subject_id: happening.subject.id,
    actor_id: by.actor?.employeeId ?? null,
    acting_for: by.actor?.actingFor ?? null,
    facts: JSON.stringify(happening.facts ?? {}),
    because: happening.because ? JSON.stringify(happening.because) : null,
  }));
  await queries.insertInto("event").values(rows).execute();
}
