import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** The services of an agency by the name of their newest standard, by name. */
export async function serviceNames(
  queries: Queries,
  agencyId: number,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.service_id as id, coalesce(newest.name, s.code) as name
    from service s
    left join lateral (
      select name from service_standard v where v.agency_id = s.agency_id and v.service_id = s.service_id
      order by v.version desc limit 1) as newest on true
    where s.agency_id = ${agencyId}
    order by 2, 1`.execute(queries);
  return rows;
}
