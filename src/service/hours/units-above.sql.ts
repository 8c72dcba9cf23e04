import { type RawBuilder, sql } from "kysely";

const stepsMax = 50; // deeper lies no unit

/** Rows of `above`, for a recursive query: of each of these units itself (step 0) and those above it, as far as the top. */
export function aboveSql(agencyId: number, unitIds: readonly string[]): RawBuilder<unknown> {
  return sql`above as (
      select unit_id as leaf, unit_id, parent_id, 0 as step
      from unit where agency_id = ${agencyId} and unit_id = any(${[...unitIds]}::uuid[])
      union all
      select above.leaf, u.unit_id, u.parent_id, above.step + 1
      from above join unit u on u.agency_id = ${agencyId} and u.unit_id = above.parent_id
      where above.step < ${sql.lit(stepsMax)})`;
}
