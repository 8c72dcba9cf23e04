import { sql } from "kysely";
import { z } from "zod";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { lawDayIn } from "#appraisal/record/law-day.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Decided } from "#rules/again/then-and-now.ts";

const batchSize = 500;

export type DecisionKept = Decided & { eventId: string; about: string | null };
type Walk = { agencyId: number; timeZone: string; before: Date };

/** Every decision that kept its reasons and happened before an instant, by key, some hundred at a time. */
export async function* decisionsKept(queries: Queries, walk: Walk): AsyncGenerator<DecisionKept[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql`
      select event_id as "eventId", happened_at as "happenedAt", about, facts, because from event
      where agency_id = ${walk.agencyId} and event_id > ${after}::uuid and happened_at < ${walk.before}
        and jsonb_array_length(coalesce(because, '[]')) > 0
      order by event_id limit ${batchSize}`.execute(queries);
    const batch = z
      .array(Row)
      .parse(rows)
      .map((row) => asDecision(row, walk.timeZone));
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last.eventId;
  }
}

/** How many decisions of the agency kept their reasons. */
export async function countDecisions(queries: Queries, agencyId: number): Promise<number> {
  const { rows } = await sql<{ decisions: number }>`
    select count(*)::integer as decisions from event
    where agency_id = ${agencyId} and jsonb_array_length(coalesce(because, '[]')) > 0`.execute(queries);
  return rows[0]?.decisions ?? 0;
}

const Row = z.object({
  eventId: z.uuid(),
  happenedAt: z.date(),
  about: z.uuid().nullable(),
  facts: z.record(z.string(), z.unknown()).catch({}),
  because: z.array(StepKept),
});

function asDecision(row: z.output<typeof Row>, timeZone: string): DecisionKept {
  const { eventId, happenedAt, about, facts, because } = row;
  return { eventId, about, because, decidedOn: dayIn(timeZone, happenedAt), lawOn: lawDayIn(facts) };
}
