import { type RawBuilder, sql } from "kysely";

/** A query of unit_id: the unit and everything below it. */
export function unitsWithin(agencyId: number, unitId: string): RawBuilder<unknown> {
  // union, not union all: a circle in the data ends here
  return sql`
    with recursive within as (
      select unit_id from unit where agency_id = ${agencyId} and unit_id = ${unitId}
      union
      select below.unit_id
      from within join unit below on below.agency_id = ${agencyId} and below.parent_id = within.unit_id)
    select unit_id from within`;
}
