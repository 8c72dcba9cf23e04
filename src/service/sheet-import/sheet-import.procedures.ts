import { confirmSheetOf } from "./confirm.ts";
import type { FoundRow, ImportNoun } from "./import-noun.ts";
import { listSheetsOf, markedSheetOf, readSheetOf, sheetProblemsOf } from "./read-import.ts";
import { addSourceOf, listSourcesOf, saveMappingOf } from "./source/source.ts";
import { uploadSheetOf } from "./upload.ts";

/** What can be done with the sheets of a noun. */
export function sheetImportProcedures<Row extends FoundRow>(noun: ImportNoun<Row>) {
  return {
    upload: uploadSheetOf(noun),
    list: listSheetsOf(noun),
    read: readSheetOf(noun),
    problems: sheetProblemsOf(noun),
    marked: markedSheetOf(noun),
    confirm: confirmSheetOf(noun),
    sources: listSourcesOf(noun),
    addSource: addSourceOf(noun),
    map: saveMappingOf(noun),
  };
}
export type SheetImportProcedures = ReturnType<typeof sheetImportProcedures>;
