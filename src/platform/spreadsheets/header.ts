import { type CellValue, isBlank, type Sheet, type SheetRow } from "./sheet.ts";
import { noHeader } from "./spreadsheets.errors.ts";

/** How a caller knows the header of its table, below the title rows that offices put on top. */
export type HeaderRule = {
  /** Whether this is the name of one of the caller's columns; the text comes as one trimmed line. */
  readonly isKnown: (header: string) => boolean;
  /** How many different known names make a row the header. */
  readonly atLeast: number;
};

/** Rows with content in which a header is looked for. */
const rowsSearchedForHeader = 50;

/** Rows that a sheet may have beside its table: titles, the header and the numbering under it. */
export const rowsBesideTable = rowsSearchedForHeader + 1;

/** The first row with at least `rule.atLeast` different known header names; without a rule, the first row. */
export function headerRow(rows: readonly SheetRow[], rule?: HeaderRule): SheetRow | undefined {
  if (rule === undefined) return rows[0];
  return rows.slice(0, rowsSearchedForHeader).find(({ cells }) => {
    const known = new Set(cells.map(headerText).filter((text) => text !== "" && rule.isKnown(text)));
    return known.size >= rule.atLeast;
  });
}

/** A header cell as one line of text: "Nama\n Lengkap " is "Nama Lengkap". */
function headerText(cell: CellValue): string {
  return cell === null ? "" : String(cell).replace(/\s+/g, " ").trim();
}

/** Cuts the table out of the rows of a sheet: its columns and the rows below its header; undefined without one. */
export function tableBelowHeader(
  rows: readonly SheetRow[],
  rule: HeaderRule | undefined,
): Pick<Sheet, "columns" | "headerRowNumber" | "rows"> | undefined {
  const header = headerRow(rows, rule);
  if (header === undefined) return undefined;
  const columns = header.cells.slice(0, filledWidth(header.cells)).map(headerText);
  const below = rows.slice(rows.indexOf(header) + 1);
  const numbered = rule !== undefined && below[0] !== undefined && isNumbering(below[0].cells, columns);
  return {
    columns,
    headerRowNumber: header.number,
    rows: below
      .slice(numbered ? 1 : 0)
      .map((row) => sized(row, columns.length))
      .filter((row) => !isBlank(row.cells)),
  };
}

/** The refusal for a file in which no row looks like the header. */
export function headerNotFound() {
  return noHeader({ rows: rowsSearchedForHeader });
}

function filledWidth(cells: readonly CellValue[]): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

/** The row "1 2 3 4 …" or "(1) (2) (3) (4) …" that offices put under a header: every column, in order. */
function isNumbering(cells: readonly CellValue[], columns: readonly string[]): boolean {
  const numbers = columns.flatMap((column, index) => (column === "" ? [] : [cells[index] ?? null]));
  const counts = numbers.map((cell) => /^\(?(\d+)\)?$/.exec(String(cell))?.[1]);
  return counts.length >= 4 && counts.every((count, index) => count === String(index + 1));
}

function sized(row: SheetRow, width: number): SheetRow {
  if (row.cells.length === width) return row;
  return { number: row.number, cells: Array.from({ length: width }, (_, index) => row.cells[index] ?? null) };
}
