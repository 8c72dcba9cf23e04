/**
 * What stands in one cell.
 *
 * - `string`: text exactly as stored (an 18-digit NIP kept as text stays exact), a date as "YYYY-MM-DD"
 *   (where times are kept and it has one: "YYYY-MM-DDTHH:MM"),
 *   or the name of an error that Excel shows ("#N/A"). In CSV everything is text.
 * - `number`: a number cell. A NIP that Excel turned into a number arrives as 1.98e17: see `lostDigits`.
 * - `null`: nothing, or nothing but white space.
 */
export type CellValue = string | number | boolean | null;

/** One row with something in it; `number` is the 1-based row as Excel shows it. */
export type SheetRow = { readonly number: number; readonly cells: readonly CellValue[] };

export type SheetFormat = "xlsx" | "csv";

/** The table found in a file: `cells[i]` of every row belongs to `columns[i]`, and both are equally long. */
export type Sheet = {
  readonly format: SheetFormat;
  /** The sheet's name in the workbook; for CSV the file's name without its ending. */
  readonly sheetName: string;
  /** The header cells as text, white space collapsed; "" where a header cell is empty. */
  readonly columns: readonly string[];
  readonly headerRowNumber: number;
  readonly rows: readonly SheetRow[];
};

export type SheetFile = { readonly name: string; readonly bytes: Uint8Array };

/** A file's name without its folders and its ending. */
export function stemOf(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
}

/** Excel's own edges: XFD1048576 is the last cell. */
export const lastExcelRow = 1_048_576;
export const lastExcelColumn = 16_384;
export const longestExcelText = 32_767;

/** Excel keeps 15 digits of a number, so from here on the last ones were replaced by zeros. */
const firstInexactNumber = 1e15;
const scientific = /^\d[.,]?\d*E\+\d+$/i;

/**
 * True when a long identity number (NIP, NIK) was turned into a number and its last digits are gone:
 * a number cell of more than 15 digits, or the text "1,98501E+17" that Excel saves for it in CSV.
 */
export function lostDigits(value: CellValue): boolean {
  if (typeof value === "number") return Math.abs(value) >= firstInexactNumber;
  return typeof value === "string" && scientific.test(value.trim());
}

/** `text`, or null when it is nothing but white space: an empty-looking cell is an empty cell. */
export function textOrNothing(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** True when no cell of a row holds anything. */
export function isBlank(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === null);
}
