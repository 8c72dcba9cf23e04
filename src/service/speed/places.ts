import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { Named } from "./speed.schema.ts";

/** The units that have or had a counter, by name; those of `within` only: a unit and what is below it. */
export async function counterUnits(queries: Queries, agencyId: number, within?: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    with recursive reach as (
      select unit_id, 0 as step from unit
      where agency_id = ${agencyId} and (unit_id = ${within ?? null}::uuid or (${within ?? null}::uuid is null and parent_id is null))
      union
      select u.unit_id, reach.step + 1
      from reach join unit u on u.agency_id = ${agencyId} and u.parent_id = reach.unit_id where reach.step < 50)
    select u.unit_id as id, u.name
    from unit u
    where u.agency_id = ${agencyId} and u.unit_id in (select unit_id from reach)
      and exists (select from service_point p where p.agency_id = ${agencyId} and p.unit_id = u.unit_id)
    order by u.name, u.unit_id`.execute(queries);
  return rows;
}

/** Every service with the name of its newest published standard. */
export async function namedServices(queries: Queries, agencyId: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select s.service_id as id, coalesce(newest.name, s.code) as name
    from service s
    left join lateral (
      select st.name from service_standard_publication b
      join service_standard st on st.agency_id = ${agencyId} and st.service_id = b.service_id and st.version = b.version
      where b.agency_id = ${agencyId} and b.service_id = s.service_id
      order by b.holds_from desc, b.version desc limit 1) as newest on true
    where s.agency_id = ${agencyId}
    order by name, s.service_id`.execute(queries);
  return rows;
}
