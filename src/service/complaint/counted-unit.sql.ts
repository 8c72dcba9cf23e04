import { type RawBuilder, sql } from "kysely";
import { topUnitSql } from "./top-unit.sql.ts";

/**
 * In whose figures a complaint counts as received: to whom it was passed on last, also while it waits to be passed on
 * anew; else which office it is about, else the topmost. `c` is the query's row of `complaint`.
 */
export function countedUnitSql(agencyId: number): RawBuilder<string> {
  return sql<string>`coalesce((
    select r.unit_id from complaint_routing r
    where r.agency_id = c.agency_id and r.complaint_id = c.complaint_id order by r.ordinal desc limit 1),
    c.about_unit_id, ${topUnitSql(agencyId)})`;
}
