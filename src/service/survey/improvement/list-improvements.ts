import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { surveyUnit } from "../reach.ts";
import { PeriodAsked } from "../result/period.ts";
import { resultOf } from "../result/read-result.ts";
import { ElementFigure } from "../result/result.schema.ts";
import { Improvement } from "./improvement.schema.ts";
import { improvementsOf } from "./improvements-of.ts";
import { peopleOfUnit } from "./people-of-unit.ts";

const Input = PeriodAsked.extend({ unitId: z.guid() });

export const listImprovements = query({
  name: "survey.improvements",
  route: {
    method: "GET",
    path: "/units/{unitId}/survey-improvements",
    summary:
      "What a unit does about its survey, with owners, dates and progress, and its three weakest elements",
    tags: ["survey"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({
    unit: z.object({ unitId: z.guid(), name: z.string(), isKept: z.boolean() }),
    weakest: z.array(ElementFigure),
    improvements: z.array(Improvement),
    /** Whom one can be given to; empty for who may not plan. */
    people: z.array(z.object({ employeeId: z.guid(), name: z.string(), title: z.string() })),
  }),
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const unit = await surveyUnit(ground, input.unitId);
    const [result, improvements, people] = await Promise.all([
      resultOf(ground, { ...input, serviceId: null }),
      improvementsOf(ground, unit.unitId),
      unit.isKept ? peopleOfUnit(queries, { agencyId, unitId: unit.unitId, day: today }) : [],
    ]);
    const weakest = result.weakest.flatMap(
      (code) => result.elements.find(({ element }) => element === code) ?? [],
    );
    return { unit, weakest, improvements, people };
  },
});
