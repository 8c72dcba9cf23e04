import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

export type PersonOfUnit = { employeeId: string; name: string; title: string };

/** Who holds a position in a unit or below it on a day: whoever an improvement can be given to. By name; one query. */
export async function peopleOfUnit(
  queries: Queries,
  { agencyId, unitId, day }: { agencyId: number; unitId: string; day: string },
): Promise<PersonOfUnit[]> {
  const { rows } = await sql<PersonOfUnit>`
    with recursive within as (
      select unit_id, 0 as step from unit where agency_id = ${agencyId} and unit_id = ${unitId}
      union
      select u.unit_id, within.step + 1
      from within join unit u on u.agency_id = ${agencyId} and u.parent_id = within.unit_id where within.step < 50)
    select distinct on (e.name, e.employee_id) e.employee_id as "employeeId", e.name, p.title
    from position p
    join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id
    join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
    where p.agency_id = ${agencyId} and p.unit_id in (select unit_id from within)
      and a.starts_on <= ${day} and (a.ends_on is null or a.ends_on >= ${day})
    order by e.name, e.employee_id, p.title`.execute(queries);
  return rows;
}
