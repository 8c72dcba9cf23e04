import { sql } from "kysely";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

/**
 * Whether `readerId` is of somebody's own line on `day`: appraises them, by position or by delegation, or holds, also by
 * standing in, a position anywhere above the one where that person, or whoever appraises by delegation, is at home.
 */
export async function isOfLine(
  queries: Queries,
  { agencyId, day }: { agencyId: number; day: string },
  readerId: string,
  employeeId: string,
): Promise<boolean> {
  const { rows } = await standing(queries, { agencyId, day, readerId, employeeId });
  return rows[0]?.is_of_line ?? false;
}

type Asked = { agencyId: number; day: string; readerId: string; employeeId: string };

const standing = prepared((queries, { agencyId, day, readerId, employeeId }: Asked) =>
  sql<{ is_of_line: boolean }>`
    with recursive delegated as (
      select d.appraiser_id as employee_id from appraiser_delegation d
      where d.agency_id = ${agencyId} and d.employee_id = ${employeeId}::uuid and ${inForceOn(sql`${day}`, "d")}
    ),
    above as (
      select p.reports_to_id as position_id
      from (select ${employeeId}::uuid as employee_id union all select employee_id from delegated) as one
      join position p on p.agency_id = ${agencyId} and p.position_id = (
        select a.position_id from appointment a
        where a.agency_id = ${agencyId} and a.employee_id = one.employee_id and ${inForceOn(sql`${day}`, "a")}
        order by ${firstThatCounts("a")} limit 1)
      union
      select p.reports_to_id from above
      join position p on p.agency_id = ${agencyId} and p.position_id = above.position_id)
    select exists (select from delegated where employee_id = ${readerId}::uuid) or exists (
      select from above join appointment a on a.agency_id = ${agencyId} and a.position_id = above.position_id
      where a.employee_id = ${readerId}::uuid and ${inForceOn(sql`${day}`, "a")}
    ) as is_of_line`.compile(queries),
);
