import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { Which } from "./tally.sql.ts";

/** How many used the services, as far as cases closed in that time tell; null where there are none. One query. */
export async function populationOf(queries: Queries, which: Which): Promise<number | null> {
  const populations = await populationsOf(queries, which);
  return [...populations.values()].reduce((sum, closed) => sum + closed, 0) || null;
}

/** The same of each unit by itself. One query. */
export async function populationsOf(
  queries: Queries,
  { agencyId, unitId, serviceId, from, to }: Which,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; closed: number }>`
    select closure.unit_id as "unitId", count(*)::integer as closed
    from case_closure closure join agency on agency.agency_id = closure.agency_id
    where closure.agency_id = ${agencyId} and closure.outcome <> 'mistaken'
      and closure.closed_at >= ${from}::date::timestamp at time zone agency.time_zone
      and closure.closed_at < (${to}::date + 1)::timestamp at time zone agency.time_zone
      ${unitId === null ? sql`` : sql`and closure.unit_id = ${unitId}`}
      ${serviceId ? sql`and closure.service_id = ${serviceId}` : sql``}
    group by closure.unit_id order by closure.unit_id`.execute(queries);
  return new Map(rows.map(({ unitId: of, closed }) => [of, closed]));
}
