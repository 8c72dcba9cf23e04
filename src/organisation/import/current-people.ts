import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** The organisation as it stands: what an import is compared with. */
export type Current = {
  people: ReadonlyMap<string, CurrentPerson>; // by NIP
  positions: ReadonlyMap<string, CurrentPosition>; // by id
  units: ReadonlyMap<string, CurrentUnit>; // by name
};
export type CurrentPerson = {
  employeeId: string;
  nip: string;
  name: string;
  email: string | null;
  grade: string | null;
  appointmentId: string | null;
  positionId: string | null;
  since: string | null;
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

/** Everybody who was ever here with the open definitive appointment and the newest grade; three queries. */
export async function currentOrganisation(queries: Queries, agencyId: number): Promise<Current> {
  const people = await currentPeople(queries, agencyId);
  const positions = await currentPositions(queries, agencyId);
  const units = await queries
    .selectFrom("unit")
    .select(["unit_id as unitId", "name", "parent_id as parentId"])
    .where("agency_id", "=", agencyId)
    .execute();
  return {
    people: new Map(people.map((person) => [person.nip, person])),
    positions: new Map(positions.map((position) => [position.positionId, position])),
    units: new Map(units.map((unit) => [unit.name, unit])),
  };
}

function currentPeople(queries: Queries, agencyId: number): Promise<CurrentPerson[]> {
  return queries
    .selectFrom("employee as e")
    .leftJoin("appointment as a", (join) =>
      join
        .onRef("a.agency_id", "=", "e.agency_id")
        .onRef("a.employee_id", "=", "e.employee_id")
        .on("a.kind", "=", "definitive")
        .on("a.ends_on", "is", null),
    )
    .leftJoin("departure as d", (join) =>
      join.onRef("d.agency_id", "=", "e.agency_id").onRef("d.employee_id", "=", "e.employee_id"),
    )
    .select((row) => [
      "e.employee_id as employeeId",
      "e.nip",
      "e.name",
      "e.email",
      "a.appointment_id as appointmentId",
      "a.position_id as positionId",
      "a.starts_on as since",
      sql<boolean>`d.employee_id is not null`.as("hasLeft"),
      row
        .selectFrom("grade as g")
        .select("g.grade")
        .whereRef("g.agency_id", "=", "e.agency_id")
        .whereRef("g.employee_id", "=", "e.employee_id")
        .orderBy("g.starts_on", "desc")
        .limit(1)
        .as("grade"),
    ])
    .where("e.agency_id", "=", agencyId)
    .execute();
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
    .execute();
}
