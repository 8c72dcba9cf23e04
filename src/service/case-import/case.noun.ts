import { counters, servicesByName } from "#service/sheet-import/choices.ts";
import type { ImportNoun } from "#service/sheet-import/import-noun.ts";
import { caseFields, caseHeadings, guessOutcome, importedOutcomes, neededCaseFields } from "./case-fields.ts";
import { caseLogKeepers } from "./case-log-keepers.ts";
import { compareLog } from "./decision/compare.ts";
import { foresee } from "./decision/foresee.ts";
import { takeOver } from "./decision/take-over.ts";
import type { ImportedCase } from "./reading/imported-case.ts";
import { noOfficers, officersByName } from "./reading/officers.ts";
import { readCaseRow } from "./reading/read-row.ts";

/** A log of another application: each row a case. */
export const caseNoun: ImportNoun<ImportedCase> = {
  name: "case",
  place: "/loket/impor",
  tag: "case-import",
  keepers: caseLogKeepers,
  readers: [...caseLogKeepers, "auditor"],
  fields: caseFields,
  needed: neededCaseFields,
  headings: caseHeadings,
  days: ["received", "closed"],
  columnOf: { service: "service", unit: "unit", meanings: ["outcome"] },
  meanings: importedOutcomes,
  guessMeaning: (_, __, word) => guessOutcome(word),
  choices: async (queries, agencyId) => ({
    services: await servicesByName(queries, agencyId),
    units: await counters(queries, agencyId),
  }),
  rowReading: async ({ queries, agencyId }, { officer }) => {
    const officers = officer === undefined ? noOfficers : await officersByName(queries, agencyId);
    return (reader, rowNumber) => readCaseRow(officers, reader, rowNumber);
  },
  keyOf: ({ reference }) =>
    reference === "" ? null : { key: reference, field: "reference", code: "sheet-import.reference-twice" },
  compare: compareLog,
  foresee,
  takeOver,
  emptiesFiles: false,
};
