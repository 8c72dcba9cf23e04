import { dateOfIso, dateOfSerial, momentOfIso, momentOfSerial } from "./dates.ts";
import type { SheetLimits } from "./limits.ts";
import { type CellValue, textOrNothing } from "./sheet.ts";
import { cellTooLong, damaged } from "./spreadsheets.errors.ts";

/** What cells refer to, and how much may stand in one. */
export type CellContext = {
  readonly part: string;
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<string>;
  readonly date1904: boolean;
  readonly limits: SheetLimits;
  /** Whether a day keeps its time of day, as "YYYY-MM-DDTHH:MM". */
  readonly keepsTimes: boolean;
};

/** A cell as it stands in the XML: its type, its style, and the text of its value (not of its formula). */
export type RawCell = {
  readonly row: number;
  readonly type: string;
  readonly style: string;
  readonly text: string;
};

const number = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

/** The value of a cell; of a formula the value that was last computed. Refuses what Excel would not open. */
export function cellValue(cell: RawCell, context: CellContext): CellValue {
  if (cell.text === "") return null;
  switch (cell.type) {
    case "n":
      return numberOrDate(cell, context);
    case "s":
      return text(sharedString(cell, context), cell.row, context);
    case "b":
      return cell.text === "1" || cell.text === "true";
    case "d":
      return (context.keepsTimes ? momentOfIso : dateOfIso)(cell.text) ?? text(cell.text, cell.row, context);
    default:
      return text(cell.text, cell.row, context);
  }
}

function text(value: string, row: number, { limits }: CellContext): string | null {
  if (value.length > limits.cellLength) throw cellTooLong({ row, limit: limits.cellLength });
  return textOrNothing(value);
}

function sharedString({ text: index }: RawCell, { strings, part }: CellContext): string {
  const found = /^\d+$/.test(index) ? strings[Number(index)] : undefined;
  if (found === undefined) throw damaged({ part });
  return found;
}

function numberOrDate(cell: RawCell, { part, dateStyles, date1904, keepsTimes }: CellContext): CellValue {
  const value = number.test(cell.text) ? Number(cell.text) : Number.NaN;
  if (!Number.isFinite(value)) throw damaged({ part });
  const date = dateStyles.has(cell.style)
    ? (keepsTimes ? momentOfSerial : dateOfSerial)(value, date1904)
    : undefined;
  return date ?? value;
}
