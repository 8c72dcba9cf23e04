import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { Named } from "./named.ts";

/** Every service under the name of its newest published standard, with its code. */
export async function servicesByName(queries: Queries, agencyId: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select distinct on (s.service_id) s.service_id as id, s.name, v.code
    from service_standard s join service_standard_publication p
      on p.agency_id = ${agencyId} and p.service_id = s.service_id and p.version = s.version
    join service v on v.agency_id = ${agencyId} and v.service_id = s.service_id
    where s.agency_id = ${agencyId}
    order by s.service_id, p.holds_from desc, p.version desc`.execute(queries);
  return rows.sort((one, other) => one.name.localeCompare(other.name, "id"));
}

/** Every unit that has a counter for some service. */
export async function counters(queries: Queries, agencyId: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select u.unit_id as id, u.name
    from unit u
    where u.agency_id = ${agencyId}
      and exists (select from service_point p where p.agency_id = ${agencyId} and p.unit_id = u.unit_id)
    order by u.name, u.unit_id`.execute(queries);
  return rows;
}

/** Every service by its code. */
export async function servicesByCode(queries: Queries, agencyId: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select service_id as id, code as name from service where agency_id = ${agencyId} order by code`.execute(
    queries,
  );
  return rows;
}
