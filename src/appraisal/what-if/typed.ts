import { readNumber } from "#ui/locale.ts";
import { type CellKind, choicesOf } from "./cells.ts";

/** A value as it is kept: a number, a code, or whether a plan pauses. */
export type CellValue = number | string | boolean;

/** As people write it: a share in per cent. */
export function typedOf(kind: CellKind, value: CellValue): CellValue {
  if (kind === "share" && typeof value === "number") return rounded(value * 100);
  if (kind === "pauses") return value === true ? "pauses" : "goes-on";
  return value;
}

/** What somebody typed, as the law writes it; undefined where it is no number, or none of the choices. */
export function readTyped(kind: CellKind, text: string): CellValue | undefined {
  const choices = choicesOf(kind);
  if (choices.length > 0) {
    if (!choices.includes(text)) return undefined;
    return kind === "pauses" ? text === "pauses" : text;
  }
  const number = readNumber(text);
  return number !== undefined && kind === "share" ? rounded(number / 100) : number;
}

/** Finer than any value of the law, coarser than what is lost in binary fractions: 70.1 / 100 is 0.701. */
function rounded(number: number): number {
  return Math.round(number * 1e8) / 1e8;
}
