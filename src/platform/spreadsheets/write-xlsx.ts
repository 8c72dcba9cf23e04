import { byteStream } from "./byte-stream.ts";
import { columnLetters } from "./cell-address.ts";
import { serialOfDate } from "./dates.ts";
import { type CellValue, lastExcelRow, longestExcelText } from "./sheet.ts";
import { cellTooLong, tooManyRows } from "./spreadsheets.errors.ts";
import type { ColumnType, Table, TableColumn, TableRow } from "./table.ts";
import { columnStyle, fixedParts, headerStyle, mainNamespace, xmlDeclaration } from "./xlsx-parts.ts";
import { encodeCellText } from "./xml.ts";
import { writeZip } from "./zip-writing.ts";

const rowsAPiece = 200;

/**
 * Writes a table as XLSX, streamed: frozen bold header, a filter, typed cells. Text is always a text cell, so that
 * nothing becomes a formula and a NIP keeps its 18 digits. A value that does not fit its column's type is written
 * as what it is. The stream fails as `too-many-rows` or `cell-too-long` where Excel's own limits end.
 */
export function writeSheet(table: Table): ReadableStream<Uint8Array> {
  const sheet = { name: "xl/worksheets/sheet1.xml", pieces: sheetXml(table) };
  return byteStream(writeZip([...fixedParts(table.name, table.columns), sheet]));
}

async function* sheetXml({ columns, rows }: Table): AsyncGenerator<string, void> {
  yield beginning(columns);
  let piece = headerXml(columns);
  let row = 1;
  for await (const values of rows) {
    row += 1;
    if (row > lastExcelRow) throw tooManyRows({ limit: lastExcelRow - 1 });
    piece += rowXml(values, row, columns);
    if (row % rowsAPiece === 0) {
      yield piece;
      piece = "";
    }
  }
  const filter = columns.length === 0 ? "" : `<autoFilter ref="A1:${columnLetters(columns.length)}${row}"/>`;
  yield `${piece}</sheetData>${filter}</worksheet>`;
}

function beginning(columns: readonly TableColumn[]): string {
  const cols = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(column)}" style="${columnStyle(index)}" customWidth="1"/>`,
  );
  return `${xmlDeclaration}<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
${cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`}<sheetData>`;
}

function widthOf({ width, header }: TableColumn): number {
  return width ?? Math.min(40, Math.max(12, header.length + 4));
}

function headerXml(columns: readonly TableColumn[]): string {
  const cells = columns.map(({ header }, index) =>
    textCell(header, `${columnLetters(index + 1)}1`, headerStyle, 1),
  );
  return `<row r="1">${cells.join("")}</row>`;
}

function rowXml(values: TableRow, row: number, columns: readonly TableColumn[]): string {
  let cells = "";
  for (const [index, { type }] of columns.entries()) {
    const value = values[index] ?? null;
    if (value !== null)
      cells += cellXml(value, type, `${columnLetters(index + 1)}${row}`, columnStyle(index), row);
  }
  return `<row r="${row}">${cells}</row>`;
}

function cellXml(value: CellValue, type: ColumnType, address: string, style: number, row: number): string {
  if (typeof value === "boolean") return `<c r="${address}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const number = type === "date" && typeof value === "string" ? serialOfDate(value) : value;
  const isNumber = typeof number === "number" && Number.isFinite(number) && type !== "text";
  if (isNumber) return `<c r="${address}" s="${style}"><v>${number}</v></c>`;
  return textCell(String(value), address, style, row);
}

function textCell(text: string, address: string, style: number, row: number): string {
  if (text.length > longestExcelText) throw cellTooLong({ row, limit: longestExcelText });
  const space = text.trim() === text ? "" : ' xml:space="preserve"';
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t${space}>${encodeCellText(text)}</t></is></c>`;
}
