import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** The services of an agency that are published, each by the name of its newest standard, by name. */
export async function serviceNames(
  queries: Queries,
  agencyId: number,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.service_id as id, newest.name
    from service s
    left join lateral (
      select v.name
      from service_standard v join service_standard_publication p
        on p.agency_id = v.agency_id and p.service_id = v.service_id and p.version = v.version
      where v.agency_id = s.agency_id and v.service_id = s.service_id
      order by p.holds_from desc, v.version desc limit 1) as newest on true
    where s.agency_id = ${agencyId} and newest.name is not null
    order by 2, 1`.execute(queries);
  return rows;
}
