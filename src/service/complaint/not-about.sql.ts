import { type RawBuilder, sql } from "kysely";

/**
 * Whether a complaint is about none but others than `person`: an id, or a column of ids. `row` names the table of the
 * query that has the complaint's agency and id. Who was named and taken back is not among those it is about.
 */
export function notAbout(row: string, person: string | null | RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from complaint_about about
    where about.agency_id = ${sql.ref(`${row}.agency_id`)} and about.complaint_id = ${sql.ref(`${row}.complaint_id`)}
      and about.cleared_at is null and about.employee_id = ${person}::uuid)`;
}
