import { byteStream } from "./byte-stream.ts";
import { withGuard } from "./csv-guard.ts";
import type { CellValue } from "./sheet.ts";
import type { Table, TableRow } from "./table.ts";

const byteOrderMark = "\uFEFF";
const rowsAPiece = 500;

/**
 * Writes a table as CSV for an Excel set to Indonesian, streamed: UTF-8 with its mark, ";" between cells, a comma in
 * decimals. Text that Excel would take for a formula gets an apostrophe (OWASP), which `readSheet` takes off again.
 * A CSV cannot say that a NIP is text: whoever opens it in Excel wants `writeSheet`.
 */
export function writeCsv(table: Table): ReadableStream<Uint8Array> {
  return byteStream(csvPieces(table));
}

async function* csvPieces({ columns, rows }: Table): AsyncGenerator<Uint8Array, void> {
  let piece = byteOrderMark + line(columns.map(({ header }) => header));
  let count = 0;
  for await (const row of rows) {
    piece += line(columns.map((_, index) => row[index] ?? null));
    count += 1;
    if (count % rowsAPiece === 0) {
      yield Buffer.from(piece);
      piece = "";
    }
  }
  yield Buffer.from(piece);
}

function line(values: TableRow): string {
  return `${values.map(cellText).join(";")}\r\n`;
}

function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = withGuard(value.replaceAll("\0", ""));
  return /[;,\t"\r\n]|^sep=/i.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
