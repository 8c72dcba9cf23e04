import { sql } from "kysely";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";
import { unitsWithin } from "./units-within.ts";

export type UnitRow = {
  unitId: string;
  parentId: string | null;
  name: string;
  /** Who leads it; null while nobody does. */
  head: { employeeId: string; name: string; title: string } | null;
  /** At home in the unit itself. */
  ownPeople: number;
};

type Row = {
  unit_id: string;
  parent_id: string | null;
  name: string;
  head_id: string | null;
  head_name: string;
  kind: string;
  title: string;
  people: number;
};

/**
 * The units of the agency, or only one (`topId`) and those below it, each with its head and how many people are at
 * home there on `day`, by name; one query.
 */
export async function unitRows(
  queries: Queries,
  agencyId: number,
  day: string,
  topId?: string,
): Promise<UnitRow[]> {
  const scope = topId
    ? unitsWithin(agencyId, topId)
    : sql`select unit_id from unit where agency_id = ${agencyId}`;
  const { rows } = await sql<Row>`
    with scope as (${scope}),
    home as (
      select distinct on (a.employee_id) a.employee_id, a.position_id
      from appointment a
      where a.agency_id = ${agencyId} and ${inForceOn(day, "a")} ${topId ? holdsInScope(agencyId) : sql``}
      order by a.employee_id, ${firstThatCounts("a")}
    ),
    peopled as (
      select p.unit_id, count(*) as people
      from home join position p on p.agency_id = ${agencyId} and p.position_id = home.position_id
      group by p.unit_id
    ),
    led as (
      select distinct on (p.unit_id) p.unit_id, a.employee_id, e.name, a.kind, p.title
      from scope join position p on p.agency_id = ${agencyId} and p.unit_id = scope.unit_id
      join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id
      join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
      where p.leads_unit and ${inForceOn(day, "a")}
      order by p.unit_id, ${firstThatCounts("a")}
    )
    select u.unit_id, u.parent_id, u.name, led.employee_id as head_id, led.name as head_name, led.kind, led.title,
      coalesce(peopled.people, 0) as people
    from scope join unit u on u.agency_id = ${agencyId} and u.unit_id = scope.unit_id
    left join led on led.unit_id = u.unit_id
    left join peopled on peopled.unit_id = u.unit_id
    order by u.name`.execute(queries);
  return rows.map(asUnit);
}

/** Only the people who hold something in scope: in an agency of 25,000 one unit is not to visit everybody. */
function holdsInScope(agencyId: number) {
  return sql`and a.employee_id in (
    select held.employee_id
    from scope join position place on place.agency_id = ${agencyId} and place.unit_id = scope.unit_id
    join appointment held on held.agency_id = ${agencyId} and held.position_id = place.position_id)`;
}

function asUnit(row: Row): UnitRow {
  const { unit_id: unitId, parent_id: parentId, name, people: ownPeople } = row;
  const head =
    row.head_id === null
      ? null
      : { employeeId: row.head_id, name: row.head_name, title: titleHeld(row.kind, row.title) };
  return { unitId, parentId, name, head, ownPeople };
}
