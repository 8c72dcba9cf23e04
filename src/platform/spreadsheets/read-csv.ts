import { setImmediate } from "node:timers/promises";
import { detectDelimiter } from "./csv-delimiter.ts";
import { CsvParser, type CsvRecord, type Delimiter } from "./csv-records.ts";
import { decodedText, textEncodingOf } from "./csv-text.ts";
import { type HeaderRule, headerNotFound, rowsBesideTable, tableBelowHeader } from "./header.ts";
import type { SheetLimits } from "./limits.ts";
import { isBlank, type Sheet, type SheetFile, type SheetRow, stemOf } from "./sheet.ts";
import { tooManyRows, unknownFormat } from "./spreadsheets.errors.ts";

/** The table in a CSV file of any usual encoding and delimiter. */
export async function readCsv(file: SheetFile, limits: SheetLimits, rule?: HeaderRule): Promise<Sheet> {
  const rows: SheetRow[] = [];
  await readCsvRecords(file.bytes, limits, (record) => {
    if (isBlank(record.cells)) return;
    if (rows.length >= limits.rows + rowsBesideTable) throw tooManyRows({ limit: limits.rows });
    rows.push(record);
  });
  const table = tableBelowHeader(rows, rule);
  if (table === undefined) throw headerNotFound();
  return { format: "csv", sheetName: stemOf(file.name), ...table };
}

/** Every record of a CSV, empty ones too. Parsed piece by piece; others get their turn in between. */
export async function readCsvRecords(
  bytes: Uint8Array,
  limits: SheetLimits,
  onRecord: (record: CsvRecord) => void,
): Promise<void> {
  const encoding = textEncodingOf(bytes);
  if (encoding === undefined) throw unknownFormat();
  let parser: CsvParser | undefined;
  for (const piece of decodedText(bytes, encoding)) {
    const start = parser === undefined ? withoutDirective(piece) : { text: piece };
    parser ??= new CsvParser(start.delimiter ?? detectDelimiter(start.text), limits, onRecord);
    parser.write(start.text);
    await setImmediate();
  }
  parser?.end();
}

/** Excel's first line "sep=;" names the delimiter and is no row. */
function withoutDirective(text: string): { text: string; delimiter?: Delimiter } {
  const directive = /^sep=([;,\t])(\r\n|\r|\n)/i.exec(text);
  const [line, named] = directive ?? [];
  if (line === undefined) return { text };
  return { text: text.slice(line.length), delimiter: named === "," ? "," : named === "\t" ? "\t" : ";" };
}
