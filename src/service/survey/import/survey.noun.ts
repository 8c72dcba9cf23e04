import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { servicesByName } from "#service/sheet-import/choices.ts";
import type { ImportNoun } from "#service/sheet-import/import-noun.ts";
import type { Named } from "#service/sheet-import/named.ts";
import { answerFields, answerHeadings, answerKeywords, neededAnswerFields } from "./answer-fields.ts";
import { compareAnswers } from "./compare-answers.ts";
import { currentElements } from "./current-elements.ts";
import { foreseeAnswers } from "./foresee-answers.ts";
import type { ImportedAnswer } from "./reading/imported-answer.ts";
import { readAnswer } from "./reading/read-answer.ts";
import { readingFor } from "./reading/reading-for.ts";
import { isNumber, likelyStep, stepOf } from "./reading/step.ts";
import { takeAnswers } from "./take-answers.ts";

/** Answers on paper or in another application: each row what one respondent said. */
export const surveyNoun: ImportNoun<ImportedAnswer> = {
  name: "survey",
  place: "/survei/impor",
  tag: "survey-import",
  keepers: ["service-manager"],
  readers: ["service-manager", "auditor"],
  fields: answerFields,
  needed: neededAnswerFields,
  headings: answerHeadings,
  keywords: answerKeywords,
  days: ["day"],
  columnOf: { service: "service", unit: "unit", meanings: satisfactionElements },
  meanings: ["4", "3", "2", "1"],
  guessMeaning: (law, field, word) => {
    const element = satisfactionElements.find((one) => one === field);
    if (isNumber(word)) return null;
    if (element && stepOf(currentElements(law).value, element, word) !== null) return null;
    return likelyStep(word)?.toString();
  },
  choices: async (queries, agencyId) => ({
    services: await servicesByName(queries, agencyId),
    units: await surveyedUnits(queries, agencyId),
  }),
  rowReading: async (at) => {
    const reading = await readingFor(at);
    return (reader, rowNumber) => readAnswer(reading, reader, rowNumber);
  },
  keyOf: ({ number, mark }, isWhole) =>
    number === "" || !isWhole ? null : { key: mark, field: "number", code: "survey-import.row-twice" },
  compare: compareAnswers,
  foresee: async (_, { added }) => foreseeAnswers(added),
  takeOver: takeAnswers,
  emptiesFiles: true, // names and phone numbers of respondents may stand in it
};

/** Every unit with a counter or a place where users answer. */
async function surveyedUnits(queries: Queries, agencyId: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select u.unit_id as id, u.name
    from unit u
    where u.agency_id = ${agencyId} and (
      exists (select from service_point p where p.agency_id = ${agencyId} and p.unit_id = u.unit_id)
      or exists (select from survey_point p where p.agency_id = ${agencyId} and p.unit_id = u.unit_id))
    order by u.name, u.unit_id`.execute(queries);
  return rows;
}
