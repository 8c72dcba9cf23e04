import { type RawBuilder, type SqlBool, sql } from "kysely";
import { inForceOn } from "#organisation/appointment/in-force.ts";

/**
 * Whether somebody (alias `e`) only appraises from outside on `day`: such a person is none of the agency's own and is
 * not counted among them. Who is appointed here afterwards is.
 */
export function isOutside(agencyId: number, day: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(exists (
    select from outside_person o where o.agency_id = ${agencyId} and o.employee_id = e.employee_id
  ) and not exists (
    select from appointment own
    where own.agency_id = ${agencyId} and own.employee_id = e.employee_id and ${inForceOn(day, "own")}))`;
}
