import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { surveyKeepers, surveyUnit } from "../reach.ts";
import { PointChannel } from "../survey.schema.ts";
import { pointsOf } from "./points-of.ts";

const Point = z.object({
  pointId: z.guid(),
  code: z.string(),
  channel: PointChannel,
  place: z.string(),
  url: z.string(),
});

export const listSurveyPoints = query({
  name: "survey.points",
  route: {
    method: "GET",
    path: "/units/{unitId}/survey-points",
    summary: "Where users of a unit's services answer, with the addresses for posters and devices",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: z.object({ unitId: z.guid() }),
  output: z.object({
    unitId: z.guid(),
    unitName: z.string(),
    agency: z.string(),
    isKept: z.boolean(),
    points: z.array(Point),
  }),
  may: (_, found) => found.isKept,
  run: async (ground) => {
    const { queries, agencyId, input, services } = ground;
    const unit = await surveyUnit(ground, input.unitId);
    const [agency, points] = await Promise.all([
      agencyOf(queries, agencyId),
      pointsOf(queries, agencyId, unit.unitId),
    ]);
    const path = `${services.origin}/layanan/${agencyId}/survei`;
    return {
      ...{ unitId: unit.unitId, unitName: unit.name, agency: agency.name, isKept: unit.isKept },
      points: points.map((point) => ({
        ...point,
        url: `${path}/${point.code}${point.channel === "kiosk" ? "/kios" : ""}`,
      })),
    };
  },
});
