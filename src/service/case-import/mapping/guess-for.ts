import type { Queries } from "#platform/database/database.ts";
import type { Sheet } from "#platform/spreadsheets/sheet.ts";
import type { FileWordLists } from "../case-import.schema.ts";
import { isMapped } from "../case-import.schema.ts";
import { wordsOf } from "../reading/read-log.ts";
import { counters, servicesByName } from "./choices.ts";
import { guessMapping } from "./guess-mapping.ts";
import { type CaseField, type CaseMapping, plainWord } from "./mapping.schema.ts";

/** How a file could be read, and its words that need a meaning. */
export type FileGuess = { mapping: CaseMapping; words: FileWordLists };

const wordsMax = 300; // more different services are no list of services

/** What was said of the source before counts; the file fills in what is not said yet. */
export async function guessFor(
  queries: Queries,
  agencyId: number,
  sheet: Sheet,
  said: CaseMapping,
): Promise<FileGuess> {
  const file = wordsOf(sheet);
  const services = await servicesByName(queries, agencyId);
  const units = await counters(queries, agencyId);
  const guess = guessMapping(file, { services, units }, said.columns);
  const columns = isMapped(said) ? said.columns : guess.columns;
  const words = (field: CaseField) => {
    const heading = columns[field];
    return heading === undefined
      ? []
      : [...new Set(file.textsOf(heading).map(plainWord))].slice(0, wordsMax).sort();
  };
  const mapping = {
    ...{
      columns,
      dayOrder: isMapped(said) ? said.dayOrder : guess.dayOrder,
      unitId: said.unitId ?? guess.unitId,
    },
    services: { ...guess.services, ...said.services },
    units: { ...guess.units, ...said.units },
    outcomes: { ...guess.outcomes, ...said.outcomes },
  };
  return { mapping, words: { services: words("service"), units: words("unit"), outcomes: words("outcome") } };
}
