import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Both days count. */
export type AgencySpan = { agencyId: number; from: string; to: string };

/**
 * Everybody of the agency with the last definitive appointment that reaches into the span: agency_id, employee_id,
 * name, nip, left_on, appointment_id, and held_since, the first day in any such appointment; the last two are null
 * for who holds none. Looked up person by person in an index: a page of names stops where it is full, and right after
 * an import, when the database does not know its tables yet, joins of everybody with everybody take minutes.
 */
export function heldInSpan({ agencyId, from, to }: AgencySpan): RawBuilder<unknown> {
  const reachesIn = (alias: string): RawBuilder<SqlBool> => {
    const of = (column: string) => sql.ref(`${alias}.${column}`);
    return sql<SqlBool>`(${of("agency_id")} = ${agencyId} and ${of("employee_id")} = e.employee_id
      and ${of("kind")} = 'definitive' and ${of("starts_on")} <= ${to}::date
      and (${of("ends_on")} is null or ${of("ends_on")} >= ${from}::date))`;
  };
  return sql`
    select e.agency_id, e.employee_id, e.name, e.nip, gone.left_on, held.appointment_id,
      case when held.starts_on <= ${from}::date then held.starts_on else (
        select min(first.starts_on) from appointment first where ${reachesIn("first")}) end as held_since
    from employee e
    left join departure gone on gone.agency_id = ${agencyId} and gone.employee_id = e.employee_id
    left join lateral (
      select a.appointment_id, a.starts_on from appointment a where ${reachesIn("a")}
      order by a.starts_on desc limit 1) as held on true
    where e.agency_id = ${agencyId}`;
}
