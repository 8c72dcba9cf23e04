import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { Which } from "./tally.sql.ts";

/** How many used the services, as far as cases closed in that time tell; null where there are none. One query. */
export async function populationOf(
  queries: Queries,
  { agencyId, unitId, serviceId, from, to }: Which,
): Promise<number | null> {
  const { rows } = await sql<{ closed: number }>`
    select count(*)::integer as closed
    from case_closure closure join agency on agency.agency_id = closure.agency_id
    where closure.agency_id = ${agencyId}
      and closure.closed_at >= ${from}::date::timestamp at time zone agency.time_zone
      and closure.closed_at < (${to}::date + 1)::timestamp at time zone agency.time_zone
      ${unitId === null ? sql`` : sql`and closure.unit_id = ${unitId}`}
      ${serviceId ? sql`and closure.service_id = ${serviceId}` : sql``}`.execute(queries);
  return rows[0]?.closed || null;
}
