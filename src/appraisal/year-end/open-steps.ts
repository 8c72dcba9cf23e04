import { sql } from "kysely";
import { intervalsOf, openByNow } from "#appraisal/evaluation/intervals.ts";
import { yearAsked } from "#appraisal/period/year-asked.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { missingOfYear } from "./missing.sql.ts";

/** How many plans and evaluations of a year are missing in the whole agency; an unread result holds nothing up. */
export async function openSteps(ground: Ground<{ year: number }>): Promise<number> {
  const { queries, input } = ground;
  const intervals = openByNow(await intervalsOf(ground, calendarYear(input.year)), ground.today);
  const missing = missingOfYear(yearAsked(ground, input.year), intervals);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${missing}) as missing where missing.step <> 'receipt'`.execute(
    queries,
  );
  return rows[0]?.count ?? 0;
}
