import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { surveyLimits } from "../survey.schema.ts";
import type { AnswerToKeep } from "./keep-answers.ts";

/**
 * Of what a device sends, as much as people can have answered at it: one after another, a minute each. What is beyond
 * that in an hour is nobody's answer. One batch of a device at a time.
 */
export async function withinReason(
  queries: Queries,
  agencyId: number,
  pointId: string,
  answers: readonly AnswerToKeep[],
): Promise<AnswerToKeep[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`kiosk ${pointId}`}, 0))`.execute(queries);
  const kept = await keptBy(queries, agencyId, pointId, answers);
  return answers.filter(({ day, hour }) => {
    const key = keyOf(day, hour);
    const count = (kept.get(key) ?? 0) + 1;
    kept.set(key, count);
    return count <= (hour === null ? surveyLimits.kioskWithoutHour : surveyLimits.kioskAnHour);
  });
}

/** What was kept before; what is sent once more counts as sent, not twice. */
async function keptBy(
  queries: Queries,
  agencyId: number,
  pointId: string,
  answers: readonly AnswerToKeep[],
): Promise<Map<string, number>> {
  const days = [...new Set(answers.map(({ day }) => day))];
  const unitIds = [...new Set(answers.map(({ unitId }) => unitId))];
  const sent = answers.map(({ answer }) => answer.answerId);
  const { rows } = await sql<{ day: string; hour: number | null; count: number }>`
    select day, hour, count(*)::integer as count from survey_answer
    where agency_id = ${agencyId} and unit_id = any(${unitIds}::uuid[]) and day = any(${days}::date[])
      and point_id = ${pointId} and answer_id <> all(${sent}::uuid[])
    group by day, hour order by day, hour`.execute(queries);
  return new Map(rows.map(({ day, hour, count }) => [keyOf(day, hour), count]));
}

function keyOf(day: string, hour: number | null): string {
  return `${day} ${hour}`;
}
