import { sql } from "kysely";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";

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

/** Every unit of the agency with its head and how many people are at home there on `day`, by name; one query. */
export async function unitRows(queries: Queries, agencyId: number, day: string): Promise<UnitRow[]> {
  const { rows } = await sql<Row>`
    with home as (
      select distinct on (a.employee_id) a.employee_id, a.position_id
      from appointment a where a.agency_id = ${agencyId} and ${inForceOn(day, "a")}
      order by a.employee_id, ${firstThatCounts("a")}
    ),
    peopled as (
      select p.unit_id, count(*) as people
      from home join position p on p.agency_id = ${agencyId} and p.position_id = home.position_id
      group by p.unit_id
    ),
    led as (
      select distinct on (p.unit_id) p.unit_id, a.employee_id, e.name, a.kind, p.title
      from position p
      join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id
      join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
      where p.agency_id = ${agencyId} and p.leads_unit and ${inForceOn(day, "a")}
      order by p.unit_id, ${firstThatCounts("a")}
    )
    select u.unit_id, u.parent_id, u.name, led.employee_id as head_id, led.name as head_name, led.kind, led.title,
      coalesce(peopled.people, 0) as people
    from unit u left join led using (unit_id) left join peopled using (unit_id)
    where u.agency_id = ${agencyId}
    order by u.name`.execute(queries);
  return rows.map(asUnit);
}

function asUnit(row: Row): UnitRow {
  const { unit_id: unitId, parent_id: parentId, name, people: ownPeople } = row;
  const head =
    row.head_id === null
      ? null
      : { employeeId: row.head_id, name: row.head_name, title: titleHeld(row.kind, row.title) };
  return { unitId, parentId, name, head, ownPeople };
}
