import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { changedMeanwhile } from "#platform/procedures/procedures.errors.ts";
import { written } from "#platform/procedures/written-number.ts";
import { surveyKeepers, surveyUnit } from "../reach.ts";
import { targetOf } from "./target-of.ts";

export const setSurveyTarget = command({
  name: "survey.set-target",
  route: {
    method: "PUT",
    path: "/units/{unitId}/survey-targets/{year}",
    summary: "Set the index of satisfaction that a unit wants to reach in a year",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: z.object({
    unitId: z.guid(),
    year: written(z.int().min(2000).max(2200)),
    ikm: written(z.number().min(25).max(100)),
    /** The revision that was read; 0 where there was none. */
    revision: written(z.int().min(0)),
  }),
  output: z.object({ revision: z.int() }),
  load: async (ground) => {
    const { queries, agencyId, input } = ground;
    const unit = await surveyUnit(ground, input.unitId);
    return { unit, target: await targetOf(queries, { agencyId, ...input }) };
  },
  may: ({ facts }) => facts.unit.isKept,
  run: async (deed) => {
    const { queries, agencyId, input, now, record, facts } = deed;
    const current = facts.target?.revision ?? 0;
    if (current !== input.revision) throw changedMeanwhile({ seen: input.revision, current });
    const by = { set_by: actorOf(deed).employeeId, set_at: now };
    const row = { agency_id: agencyId, unit_id: input.unitId, year: input.year, ikm: input.ikm, ...by };
    const set = await queries
      .insertInto("survey_target")
      .values({ ...row, revision: 1 })
      .onConflict((there) =>
        there
          .columns(["agency_id", "unit_id", "year"])
          .doUpdateSet((other) => ({
            ikm: input.ikm,
            ...by,
            revision: other("survey_target.revision", "+", 1),
          }))
          .where("survey_target.revision", "=", input.revision),
      )
      .returning("revision")
      .executeTakeFirst();
    if (!set) throw changedMeanwhile({ seen: input.revision, current });
    const said = { year: input.year, ikm: input.ikm };
    record({ kind: "survey.target-set", subject: { kind: "unit", id: input.unitId }, facts: said });
    return { revision: set.revision };
  },
});
