import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { Month } from "./measure.ts";
import type { UnitCount } from "./told-counts.ts";

/** On how many facts a measure rests, of every unit, service and month of the whole years asked about; one query. */
export async function countedGroups(
  queries: Queries,
  { agencyId, measure, from, through }: { agencyId: number; measure: string; from: Month; through: Month },
): Promise<UnitCount[]> {
  const { rows } = await sql<UnitCount>`
    select unit_id as "unitId", service_id as "serviceId", month, sum(count)::integer as count
    from measure_cell
    where agency_id = ${agencyId} and measure = ${measure} and grain = 'part'
      and month between ${`${from.slice(0, 4)}-01`} and ${`${through.slice(0, 4)}-12`}
    group by 1, 2, 3 having sum(count) > 0
    order by 1, 2 nulls first, 3`.execute(queries);
  return rows;
}
