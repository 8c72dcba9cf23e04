import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { PointChannel } from "../survey.schema.ts";

export type SurveyPoint = { pointId: string; code: string; channel: PointChannel; place: string };

/** The points of a unit that have not ended, by place. */
export async function pointsOf(queries: Queries, agencyId: number, unitId: string): Promise<SurveyPoint[]> {
  const { rows } = await sql<SurveyPoint>`
    select point.point_id as "pointId", point.code, point.channel, point.place
    from survey_point point
    where point.agency_id = ${agencyId} and point.unit_id = ${unitId}
      and not exists (select from survey_point_end ended
        where ended.agency_id = point.agency_id and ended.point_id = point.point_id)
    order by point.place, point.point_id`.execute(queries);
  return rows;
}
