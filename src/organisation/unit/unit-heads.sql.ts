import { type RawBuilder, sql } from "kysely";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";

/** Who leads each unit on `day`: unit_id, employee_id; a unit that nobody leads is not in it. */
export function unitHeads(agencyId: number, day: string): RawBuilder<unknown> {
  return sql`
    select distinct on (p.unit_id) p.unit_id, a.employee_id
    from position p join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id
    where p.agency_id = ${agencyId} and p.leads_unit and ${inForceOn(day, "a")}
    order by p.unit_id, ${firstThatCounts("a")}`;
}
