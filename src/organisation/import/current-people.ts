import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { type SeatHolding, seatHoldings } from "./seat-holdings.ts";

/** The organisation as it stands: what an import is compared with. */
export type Current = {
  people: ReadonlyMap<string, CurrentPerson>; // by NIP
  positions: ReadonlyMap<string, CurrentPosition>; // by id
  units: ReadonlyMap<string, CurrentUnit>; // by name
  seatHoldings: readonly SeatHolding[];
};
export type CurrentPerson = {
  employeeId: string;
  nip: string;
  name: string;
  status: "PNS" | "PPPK";
  email: string | null;
  /** The grade in force on the day from which the file holds. */
  grade: string | null;
  gradeSince: string | null;
  /** The newest grade that is on record for later. */
  gradeToCome: string | null;
  /** The definitive appointment in force on the day from which the file holds. */
  appointmentId: string | null;
  positionId: string | null;
  since: string | null;
  /** The last day of whatever was held before; no later appointment may reach back over it. */
  heldBeforeUntil: string | null;
  /** When a later appointment is on record already: the file of an earlier day does not overrule it. */
  movesOn: string | null;
  /** The first day away, once a departure is on record, also one still to come. */
  leftOn: string | null;
  leftReason: string | null;
  /** Whether that day has come when the file begins to hold. */
  hasLeft: boolean;
};
export type CurrentPosition = {
  positionId: string;
  unitId: string;
  unitName: string;
  title: string;
  kind: string;
  leadsUnit: boolean;
  reportsToId: string | null;
};
export type CurrentUnit = { unitId: string; name: string; parentId: string | null };

/**
 * Everybody who was ever here with the definitive appointment and the grade of `day`; four queries. In a fixed
 * order, since what was shown and what is confirmed are held against each other by their fingerprint.
 */
export async function currentOrganisation(queries: Queries, agencyId: number, day: string): Promise<Current> {
  const people = await currentPeople(queries, agencyId, day);
  const positions = await currentPositions(queries, agencyId);
  const units = await queries
    .selectFrom("unit")
    .select(["unit_id as unitId", "name", "parent_id as parentId"])
    .where("agency_id", "=", agencyId)
    .orderBy("name")
    .execute();
  return {
    people: new Map(people.map((person) => [person.nip, person])),
    positions: new Map(positions.map((position) => [position.positionId, position])),
    units: new Map(units.map((unit) => [unit.name, unit])),
    seatHoldings: await seatHoldings(queries, agencyId, day),
  };
}

async function currentPeople(queries: Queries, agencyId: number, day: string): Promise<CurrentPerson[]> {
  const { rows } = await sql<CurrentPerson>`
    select e.employee_id as "employeeId", e.nip, e.name, e.status, e.email, g.grade, g.starts_on as "gradeSince",
      (select grade from grade n where n.agency_id = e.agency_id and n.employee_id = e.employee_id
        and n.starts_on > ${day} order by n.starts_on desc limit 1) as "gradeToCome",
      a.appointment_id as "appointmentId", a.position_id as "positionId", a.starts_on as since,
      (select max(b.ends_on) from appointment b where b.agency_id = e.agency_id and b.employee_id = e.employee_id
        and b.kind = 'definitive' and b.starts_on < coalesce(a.starts_on, ${day})) as "heldBeforeUntil",
      (select min(l.starts_on) from appointment l where l.agency_id = e.agency_id and l.employee_id = e.employee_id
        and l.kind = 'definitive' and l.starts_on > ${day}) as "movesOn",
      d.left_on as "leftOn", d.reason as "leftReason", coalesce(d.left_on <= ${day}, false) as "hasLeft"
    from employee e
    left join lateral (
      select appointment_id, position_id, starts_on from appointment
      where agency_id = e.agency_id and employee_id = e.employee_id and kind = 'definitive'
        and starts_on <= ${day} and (ends_on is null or ends_on >= ${day})
      order by starts_on desc limit 1) a on true
    left join lateral (
      select grade, starts_on from grade
      where agency_id = e.agency_id and employee_id = e.employee_id and starts_on <= ${day}
      order by starts_on desc limit 1) g on true
    left join departure d on d.agency_id = e.agency_id and d.employee_id = e.employee_id
    where e.agency_id = ${agencyId}
    order by e.nip`.execute(queries);
  return rows;
}

function currentPositions(queries: Queries, agencyId: number): Promise<CurrentPosition[]> {
  return queries
    .selectFrom("position as p")
    .innerJoin("unit as u", (join) =>
      join.onRef("u.agency_id", "=", "p.agency_id").onRef("u.unit_id", "=", "p.unit_id"),
    )
    .select([
      "p.position_id as positionId",
      "p.unit_id as unitId",
      "u.name as unitName",
      "p.title",
      "p.kind",
      "p.leads_unit as leadsUnit",
      "p.reports_to_id as reportsToId",
    ])
    .where("p.agency_id", "=", agencyId)
    .orderBy("p.position_id")
    .execute();
}
