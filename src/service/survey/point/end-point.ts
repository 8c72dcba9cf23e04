import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { surveyKeepers, surveyUnit } from "../reach.ts";
import { surveyPointEnded, surveyUnknown } from "../survey.errors.ts";

const Input = z.object({ pointId: z.guid() });

export const endSurveyPoint = command({
  name: "survey.end-point",
  route: {
    method: "POST",
    path: "/survey-points/{pointId}/end",
    summary: "End a place where users answer; its address leads nowhere from then on",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: Input,
  output: z.object({ unitId: z.guid() }),
  load: unitOfPoint,
  may: ({ facts }) => facts.isKept,
  run: async (deed) => {
    const { queries, agencyId, input, now, record, facts } = deed;
    const row = { agency_id: agencyId, point_id: input.pointId };
    const ended = await queries
      .insertInto("survey_point_end")
      .values({ ...row, ended_by: actorOf(deed).employeeId, ended_at: now })
      .onConflict((there) => there.doNothing())
      .returning("point_id")
      .execute();
    if (ended.length === 0) throw surveyPointEnded();
    const subject = { kind: "unit", id: facts.unitId };
    record({ kind: "survey.point-ended", subject, facts: { pointId: input.pointId } });
    return { unitId: facts.unitId };
  },
});

async function unitOfPoint(ground: Ground<z.output<typeof Input>>) {
  const { queries, agencyId, input } = ground;
  const point = await queries
    .selectFrom("survey_point")
    .select("unit_id as unitId")
    .where("agency_id", "=", agencyId)
    .where("point_id", "=", input.pointId)
    .executeTakeFirst();
  if (!point) throw surveyUnknown();
  return surveyUnit(ground, point.unitId);
}
