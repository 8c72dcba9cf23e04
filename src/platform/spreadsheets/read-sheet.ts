import { fileFormat } from "./file-format.ts";
import type { HeaderRule } from "./header.ts";
import { type SheetLimits, usualSheetLimits } from "./limits.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Sheet, SheetFile } from "./sheet.ts";
import { tooManyRows } from "./spreadsheets.errors.ts";

/**
 * Reads the table in a spreadsheet that somebody handed in: XLSX or CSV, told apart by what is in the file, never by
 * its name. `rule` says how the header is known below title rows; without it the first row with content is the header.
 * With `keepsTimes` a day that has a time of day keeps it, as "YYYY-MM-DDTHH:MM".
 * No formula is computed and nothing outside the file is read. Every "no" is a refusal of spreadsheets.errors.ts.
 */
export async function readSheet(
  file: SheetFile,
  limits: SheetLimits = usualSheetLimits,
  rule?: HeaderRule,
  keepsTimes = false,
): Promise<Sheet> {
  const sheet =
    fileFormat(file, limits) === "xlsx"
      ? await readXlsx(file.bytes, limits, rule, keepsTimes)
      : await readCsv(file, limits, rule);
  if (sheet.rows.length > limits.rows) throw tooManyRows({ limit: limits.rows });
  return sheet;
}
