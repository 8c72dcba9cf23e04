import { writeCsv } from "./write-csv.ts";
import { writeSheet } from "./write-xlsx.ts";
import { xlsxType } from "./xlsx-type.ts";

/** What a table can leave as, by the ending of the file. */
export const sheetFormats = {
  csv: { write: writeCsv, mediaType: "text/csv; charset=utf-8" },
  xlsx: { write: writeSheet, mediaType: xlsxType },
} as const;
export type SheetFormat = keyof typeof sheetFormats;
