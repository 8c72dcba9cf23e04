import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { Span } from "#rules/period/period.ts";

/** The days inside `span` on which plans stand still, by person; whom nothing stops is not in the answer. One query. */
export async function pausesOf(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  span: Span,
): Promise<Map<string, Span[]>> {
  const absences = await absencesOf(queries, agencyId, employeeIds, span);
  return new Map([...absences].map(([employeeId, of]) => [employeeId, of.filter(({ pauses }) => pauses)]));
}

/** A long absence that counts. */
export type AbsenceOfPerson = Span & { kind: string; pauses: boolean };

/** The long absences that reach into `span`, by person, in the order of their days; one query. */
export async function absencesOf(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  { startsOn, endsOn }: Span,
): Promise<Map<string, AbsenceOfPerson[]>> {
  if (employeeIds.length === 0) return new Map();
  const { rows } = await sql<AbsenceOfPerson & { employeeId: string }>`
    select employee_id as "employeeId", kind, pauses, starts_on as "startsOn", ends_on as "endsOn"
    from absence
    where agency_id = ${agencyId} and employee_id = any(${employeeIds}::uuid[])
      and starts_on <= ${endsOn}::date and ends_on >= ${startsOn}::date
      and not exists (select from absence_withdrawal taken_back
        where taken_back.agency_id = ${agencyId} and taken_back.absence_id = absence.absence_id)
    order by employee_id, starts_on, absence_id`.execute(queries);
  return Map.groupBy(rows, ({ employeeId }) => employeeId);
}
