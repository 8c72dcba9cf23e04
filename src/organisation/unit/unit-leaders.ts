import { type RawBuilder, sql } from "kysely";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";

/** Who leads a unit; `title` as held ("Plt Camat Plaju"). */
export type UnitLeader = { employeeId: string; name: string; title: string; isActing: boolean };

type Row = { unit_id: string; employee_id: string; name: string; kind: string; title: string };

/** Whoever leads these units on `day`, whoever counts first coming first; a unit that nobody leads is not in it. */
export async function unitLeaders(
  queries: Queries,
  agencyId: number,
  unitIds: readonly string[],
  day: string,
): Promise<Map<string, UnitLeader[]>> {
  const { rows } = await sql<Row>`
    select p.unit_id, a.employee_id, e.name, a.kind, p.title
    from position p
    join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id
    join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
    where p.agency_id = ${agencyId} and p.unit_id = any(${unitIds}::uuid[]) and p.leads_unit and ${inForceOn(day, "a")}
    order by p.unit_id, ${firstThatCounts("a")}`.execute(queries);
  const leaders = new Map<string, UnitLeader[]>();
  for (const { unit_id, employee_id, name, kind, title } of rows) {
    const leader = {
      employeeId: employee_id,
      name,
      title: titleHeld(kind, title),
      isActing: kind !== "definitive",
    };
    leaders.set(unit_id, [...(leaders.get(unit_id) ?? []), leader]);
  }
  return leaders;
}

/** For a query: `employee_id` of whoever leads one of `units` (a query in brackets) on `day`. */
export function unitLeadersSql(
  agencyId: number,
  units: RawBuilder<unknown>,
  day: string,
): RawBuilder<unknown> {
  return sql`
    select a.employee_id
    from position p join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id
    where p.agency_id = ${agencyId} and p.unit_id in ${units} and p.leads_unit and ${inForceOn(day, "a")}`;
}
