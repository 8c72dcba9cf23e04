import type { Sheet } from "#platform/spreadsheets/sheet.ts";
import type { ComparedAt, FoundRow, ImportNoun } from "../import-noun.ts";
import { wordsOf } from "../reading/read-sheet-rows.ts";
import { type FileWordLists, isMapped, type SheetMapping } from "../sheet-import.schema.ts";
import { guessMapping, wordsToTell } from "./guess-mapping.ts";

/** How a file could be read, and its words that need a meaning. */
export type FileGuess = { mapping: SheetMapping; words: FileWordLists };

const wordsMax = 300; // more different services are no list of services

/** What was said of the source before counts; the file fills in what is not said yet. */
export async function guessFor<Row extends FoundRow>(
  noun: ImportNoun<Row>,
  { queries, services: { law }, agencyId }: Pick<ComparedAt, "queries" | "services" | "agencyId">,
  sheet: Sheet,
  said: SheetMapping,
): Promise<FileGuess> {
  const file = wordsOf(sheet);
  const guess = guessMapping(noun, law, file, await noun.choices(queries, agencyId), said.columns);
  const isSaid = isMapped(said);
  const columns = isSaid ? said.columns : guess.columns;
  const { services, units, meanings } = wordsToTell(noun, law, file, columns);
  const some = (words: readonly string[]) => words.slice(0, wordsMax).sort();
  const mapping = {
    ...{ columns, dayOrder: isSaid ? said.dayOrder : guess.dayOrder, unitId: said.unitId ?? guess.unitId },
    services: { ...guess.services, ...said.services },
    units: { ...guess.units, ...said.units },
    meanings: { ...guess.meanings, ...said.meanings },
  };
  return {
    mapping,
    words: { services: some(services), units: some(units), meanings: some([...meanings.keys()]) },
  };
}
