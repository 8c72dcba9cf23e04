import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** The units above this one, from the top down. */
export async function pathToUnit(
  queries: Queries,
  agencyId: number,
  unitId: string,
): Promise<{ unitId: string; name: string }[]> {
  const { rows } = await sql<{ unitId: string; name: string }>`
    with recursive above as (
      select parent_id as unit_id, 1 as step from unit where agency_id = ${agencyId} and unit_id = ${unitId}
      union
      select u.parent_id, above.step + 1
      from above join unit u on u.agency_id = ${agencyId} and u.unit_id = above.unit_id where above.step < 50)
    select u.unit_id as "unitId", u.name
    from above join unit u on u.agency_id = ${agencyId} and u.unit_id = above.unit_id
    order by above.step desc`.execute(queries);
  return rows;
}
