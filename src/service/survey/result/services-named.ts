import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** The newest published name of these services, by id; one query. */
export async function servicesNamed(
  queries: Queries,
  agencyId: number,
  serviceIds: readonly string[],
): Promise<Map<string, string>> {
  if (serviceIds.length === 0) return new Map();
  const { rows } = await sql<{ serviceId: string; name: string }>`
    select distinct on (standard.service_id) standard.service_id as "serviceId", standard.name
    from service_standard standard
    join service_standard_publication told on told.agency_id = standard.agency_id
      and told.service_id = standard.service_id and told.version = standard.version
    where standard.agency_id = ${agencyId} and standard.service_id = any(${serviceIds}::uuid[])
    order by standard.service_id, told.holds_from desc, standard.version desc`.execute(queries);
  return new Map(rows.map(({ serviceId, name }) => [serviceId, name]));
}
