import { type RawBuilder, sql } from "kysely";

/** The id of the topmost unit, in whose figures counts what is about no office in particular. */
export function topUnitSql(agencyId: number): RawBuilder<string> {
  return sql<string>`(
    select unit_id from unit where agency_id = ${agencyId} and parent_id is null order by unit_id limit 1)`;
}
