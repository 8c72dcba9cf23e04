import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { surveyKeepers, surveyUnit } from "../reach.ts";
import { surveyPointsTooMany } from "../survey.errors.ts";
import { PointChannel, surveyLimits } from "../survey.schema.ts";
import { newPointCode } from "./point-code.ts";
import { pointsOf } from "./points-of.ts";

export const makeSurveyPoint = command({
  name: "survey.make-point",
  route: {
    method: "POST",
    path: "/units/{unitId}/survey-points",
    summary: "Make a place where users of a unit's services answer: a QR on a desk, or a device",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: z.object({
    unitId: z.guid(),
    channel: PointChannel,
    /** As it is shown: "Loket 2". */
    place: z.string().trim().min(1).max(120),
  }),
  output: z.object({ pointId: z.guid(), code: z.string() }),
  load: (ground) => surveyUnit(ground, ground.input.unitId),
  may: ({ facts }) => facts.isKept,
  run: async (deed) => {
    const { queries, agencyId, input, now, record } = deed;
    const open = await pointsOf(queries, agencyId, input.unitId);
    if (open.length >= surveyLimits.pointsOfUnit)
      throw surveyPointsTooMany({ maximum: surveyLimits.pointsOfUnit });
    const pointId = newId(now);
    const code = newPointCode();
    const by = { made_by: actorOf(deed).employeeId, made_at: now };
    await queries
      .insertInto("survey_point")
      .values({
        agency_id: agencyId,
        point_id: pointId,
        code,
        unit_id: input.unitId,
        ...placeOf(input),
        ...by,
      })
      .execute();
    const subject = { kind: "unit", id: input.unitId };
    record({ kind: "survey.point-made", subject, facts: { pointId, ...placeOf(input) } });
    return { pointId, code };
  },
});

function placeOf({ channel, place }: { channel: string; place: string }) {
  return { channel, place };
}
