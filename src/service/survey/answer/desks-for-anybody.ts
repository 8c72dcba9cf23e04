import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** Where a questionnaire lies open at a desk. */
export type OpenDesk = { readonly code: string; readonly place: string; readonly unitName: string };

/** The desks of an agency whose questionnaire is on a poster anyway, by office. */
export async function desksForAnybody(queries: Queries, agencyId: number): Promise<OpenDesk[]> {
  const { rows } = await sql<OpenDesk>`
    select point.code, point.place, unit.name as "unitName"
    from survey_point point
    join unit on unit.agency_id = point.agency_id and unit.unit_id = point.unit_id
    where point.agency_id = ${agencyId} and point.channel = 'desk'
      and not exists (select from survey_point_end ended
        where ended.agency_id = point.agency_id and ended.point_id = point.point_id)
    order by unit.name, point.place, point.code
    limit ${desksMax}`.execute(queries);
  return rows;
}

const desksMax = 500; // of a city's offices; nobody reads more
