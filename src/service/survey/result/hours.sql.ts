import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import type { HourCount } from "./oddities.ts";
import { type Which, whichSql } from "./tally.sql.ts";

const pattern = sql`concat_ws(',', ${sql.join(
  satisfactionElements.map((element) => sql`coalesce(${sql.ref(`answer.${element}`)}, 0)`),
)})`;

/** How many answers came in each hour at each point, in order. */
export async function hoursOf(queries: Queries, which: Which): Promise<(HourCount & { unitId: string })[]> {
  const { rows } = await sql<HourCount & { unitId: string }>`
    select unit_id as "unitId", point_id as "pointId", day, hour, sum(times)::integer as answers, max(times)::integer as alike
    from (
      select answer.unit_id, answer.point_id, answer.day, answer.hour, ${pattern} as pattern, count(*) as times
      from survey_answer answer
      where ${whichSql(which)} and answer.point_id is not null and answer.hour is not null
      group by 1, 2, 3, 4, 5) as counted
    group by 1, 2, 3, 4 order by 3, 4, 2`.execute(queries);
  return rows;
}
