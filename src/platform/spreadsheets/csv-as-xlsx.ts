import { rowsBesideTable } from "./header.ts";
import type { SheetLimits } from "./limits.ts";
import { readCsvRecords } from "./read-csv.ts";
import { type SheetFile, stemOf } from "./sheet.ts";
import { tooManyRows } from "./spreadsheets.errors.ts";
import type { TableRow } from "./table.ts";
import { writeSheet } from "./write-xlsx.ts";

/** The cells of a CSV as a workbook, every one at its place and as text; the first row stands as the header. */
export async function csvAsXlsx(file: SheetFile, limits: SheetLimits): Promise<Uint8Array> {
  const rows: TableRow[] = [];
  let width = 1;
  await readCsvRecords(file.bytes, limits, ({ cells }) => {
    if (rows.length >= limits.rows + rowsBesideTable) throw tooManyRows({ limit: limits.rows });
    width = Math.max(width, cells.length);
    rows.push(cells);
  });
  const [first = [], ...below] = rows;
  const columns = Array.from({ length: width }, (_, index) => {
    return { header: String(first[index] ?? ""), type: "text" } as const;
  });
  const stream = writeSheet({ name: stemOf(file.name), columns, rows: below });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
