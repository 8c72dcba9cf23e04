import { lastExcelColumn, lastExcelRow } from "./sheet.ts";

/** 1-based row and column of a cell. */
export type CellPosition = { readonly row: number; readonly column: number };

/** The letters over a column: 1 is "A", 27 is "AA", 16384 is "XFD". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The name of a cell: row 5, column 2 is "B5". */
export function cellAddress({ row, column }: CellPosition): string {
  return columnLetters(column) + row;
}

/** The position that "B5" names, or undefined when it names no cell of an Excel sheet. */
export function parseCellAddress(address: string): CellPosition | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = parseRowNumber(address.slice(at));
  return row === undefined || column < 1 || column > lastExcelColumn ? undefined : { row, column };
}

/** The row that "5" names, or undefined when there is no such row in an Excel sheet. */
export function parseRowNumber(digits: string): number | undefined {
  if (!/^[1-9]\d{0,6}$/.test(digits)) return undefined;
  const row = Number(digits);
  return row > lastExcelRow ? undefined : row;
}
