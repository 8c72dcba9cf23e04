import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { PointChannel } from "../survey.schema.ts";

export type OpenPoint = {
  readonly code: string;
  readonly pointId: string;
  readonly unitId: string;
  readonly channel: PointChannel;
  readonly place: string;
  readonly unitName: string;
};

/** The points of these codes that have not ended, by code; one query. */
export async function openPoints(
  queries: Queries,
  agencyId: number,
  codes: readonly string[],
): Promise<ReadonlyMap<string, OpenPoint>> {
  const { rows } = await found(queries, { agencyId, codes: [...new Set(codes)] });
  return new Map(rows.map((point) => [point.code, point]));
}

const found = prepared((queries, { agencyId, codes }: { agencyId: number; codes: string[] }) =>
  sql<OpenPoint>`
    select point.code, point.point_id as "pointId", point.unit_id as "unitId", point.channel, point.place,
      unit.name as "unitName"
    from survey_point point
    join unit on unit.agency_id = point.agency_id and unit.unit_id = point.unit_id
    where point.agency_id = ${agencyId} and point.code = any(${codes}::text[])
      and not exists (select from survey_point_end ended
        where ended.agency_id = point.agency_id and ended.point_id = point.point_id)
    order by point.code`.compile(queries),
);
