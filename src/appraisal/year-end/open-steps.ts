import { sql } from "kysely";
import { yearAsked } from "#appraisal/period/year-asked.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { openIntervals } from "./board.ts";
import { missingOfYear } from "./missing.sql.ts";

/** How many plans and evaluations of a year are missing in the whole agency; an unread result holds nothing up. */
export async function openSteps(ground: Ground<{ year: number }>): Promise<number> {
  const { queries, input } = ground;
  const intervals = await openIntervals(ground, input.year);
  const missing = missingOfYear(yearAsked(ground, input.year), intervals);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${missing}) as missing where missing.step <> 'receipt'`.execute(
    queries,
  );
  return rows[0]?.count ?? 0;
}
