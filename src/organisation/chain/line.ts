import { sql } from "kysely";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";

/**
 * Whether `headId` stands in somebody's line on `day`: holds, also by standing in, a position anywhere above the one
 * where that person is at home, or appraises them by delegation.
 */
export async function isInLineOf(
  queries: Queries,
  at: { agencyId: number; day: string },
  headId: string,
  employeeId: string,
): Promise<boolean> {
  const { agencyId, day } = at;
  const { rows } = await sql<{ in_line: boolean }>`
    with recursive above as (
      select p.reports_to_id as position_id
      from (select a.position_id from appointment a
        where a.agency_id = ${agencyId} and a.employee_id = ${employeeId} and ${inForceOn(day, "a")}
        order by ${firstThatCounts("a")} limit 1) home
      join position p on p.agency_id = ${agencyId} and p.position_id = home.position_id
      union
      select p.reports_to_id from above join position p on p.agency_id = ${agencyId} and p.position_id = above.position_id)
    select exists (
      select from above join appointment a on a.agency_id = ${agencyId} and a.position_id = above.position_id
      where a.employee_id = ${headId} and ${inForceOn(day, "a")}
    ) or exists (
      select from appraiser_delegation d
      where d.agency_id = ${agencyId} and d.employee_id = ${employeeId} and d.appraiser_id = ${headId}
        and ${inForceOn(day, "d")}
    ) as in_line`.execute(queries);
  return rows[0]?.in_line ?? false;
}
