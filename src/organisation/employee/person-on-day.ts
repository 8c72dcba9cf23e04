import { sql } from "kysely";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import { appraisedIds } from "#organisation/chain/appraised.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { peopleSql } from "./people.sql.ts";

/** A person as headers and lists show them on a day. `positionTitle` is "" for who holds none. */
export type PersonOnDay = {
  employeeId: string;
  nip: string;
  name: string;
  status: "PNS" | "PPPK";
  /** Where mail reaches the person; null where nobody said. */
  email: string | null;
  /** Counts the changes of name and address. */
  revision: number;
  /** A code of regulations/grades.yaml. */
  grade: string | null;
  appointmentId: string | null;
  positionId: string | null;
  positionTitle: string;
  /** A code of regulations/position-kinds.yaml, or "". */
  positionKind: string;
  unitId: string | null;
  unitName: string;
  leadsUnit: boolean;
  /** Only appraises here: title and unit are those of where they work. */
  isOutside: boolean;
};

/** One person as of `day`; null for who is not of the agency. */
export async function personOnDay(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  day: string,
): Promise<PersonOnDay | null> {
  const people = await peopleOnDay(queries, agencyId, [employeeId], day);
  return people.get(employeeId) ?? null;
}

/** These people as of `day`, by id; one query. */
export async function peopleOnDay(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  day: string,
): Promise<Map<string, PersonOnDay>> {
  if (employeeIds.length === 0) return new Map();
  const { rows } = await peopleRows(queries, { agencyId, employeeIds, day });
  return new Map(rows.map((row) => [row.employee_id, asPerson(row)]));
}

type PeopleOnDay = { agencyId: number; employeeIds: readonly string[]; day: string };
const peopleRows = prepared((queries, { agencyId, employeeIds, day }: PeopleOnDay) =>
  peopleSql(queries, agencyId, day)
    .where((eb) => eb("e.employee_id", "=", eb.fn.any(sql<string[]>`${employeeIds}::uuid[]`)))
    .compile(),
);

/** Everybody whom this person appraises on `day`, by name. */
export async function appraisedBy(
  queries: Queries,
  agencyId: number,
  appraiserId: string,
  day: string,
): Promise<PersonOnDay[]> {
  const ids = await appraisedIds(queries, agencyId, appraiserId, day);
  if (ids.length === 0) return [];
  const rows = await peopleSql(queries, agencyId, day)
    .where("e.employee_id", "in", ids)
    .orderBy("e.name")
    .orderBy("e.employee_id")
    .execute();
  return rows.map(asPerson);
}

export type PersonRow = Awaited<ReturnType<ReturnType<typeof peopleSql>["execute"]>>[number];

export function asPerson(row: PersonRow): PersonOnDay {
  const isOutside = row.appointment_id === null && row.outside_title !== null;
  return {
    employeeId: row.employee_id,
    nip: row.nip,
    name: row.name,
    status: row.status === "PPPK" ? "PPPK" : "PNS",
    email: row.email,
    revision: row.revision,
    grade: row.grade,
    appointmentId: row.appointment_id,
    positionId: row.position_id,
    positionTitle: isOutside
      ? (row.outside_title ?? "")
      : titleHeld(row.held_as ?? "definitive", row.title ?? ""),
    positionKind: row.position_kind ?? "",
    unitId: row.unit_id,
    unitName: (isOutside ? row.institution : row.unit_name) ?? "",
    leadsUnit: row.leads_unit ?? false,
    isOutside,
  };
}
