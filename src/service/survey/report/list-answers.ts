import { sql } from "kysely";
import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { surveyKeepers, surveyUnit } from "../reach.ts";
import { overBy, periodOf } from "../result/period.ts";
import { channels } from "../survey.schema.ts";
import { ReportAsked } from "./report-at-hand.ts";

const pageMax = 5000;
const Step = z.int().nullable();

const Row = z.object({
  answerId: z.guid(),
  month: z.string(),
  channel: z.enum(channels),
  ...{ requirements: Step, procedure: Step, time: Step, fee: Step, product: Step },
  ...{ competence: Step, conduct: Step, complaints: Step, facilities: Step },
});

export const listSurveyAnswers = query({
  name: "survey.answers",
  route: {
    method: "GET",
    path: "/units/{unitId}/survey-answers",
    summary:
      "The answers of a unit in months that are over, without comments and profile, by key, for reckoning them anew",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: ReportAsked.extend({ after: z.guid().nullish() }),
  output: z.object({
    unit: z.object({ unitId: z.guid(), name: z.string(), isKept: z.boolean() }),
    answers: z.array(Row),
    /** Hand it in as `after` for the next ones; null: these were the last. */
    next: z.guid().nullable(),
  }),
  may: (_, { unit }) => unit.isKept,
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const unit = await surveyUnit(ground, input.unitId);
    // of the month that runs somebody who looks twice would see who answered in between
    const { from, to } = overBy(periodOf(input), ground.today);
    const { rows } = await sql<z.output<typeof Row>>`
      select answer_id as "answerId", to_char(day, 'YYYY-MM') as month, channel,
        ${sql.join(satisfactionElements.map((element) => sql.ref(element)))}
      from survey_answer
      where agency_id = ${agencyId} and unit_id = ${input.unitId} and day between ${from} and ${to}
        ${input.after ? sql`and answer_id > ${input.after}` : sql``}
      order by answer_id limit ${pageMax}`.execute(queries);
    return { unit, answers: rows, next: rows.length < pageMax ? null : (rows.at(-1)?.answerId ?? null) };
  },
});
