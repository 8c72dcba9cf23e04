import { withoutGuard } from "./csv-guard.ts";
import type { SheetLimits } from "./limits.ts";
import { type CellValue, textOrNothing } from "./sheet.ts";
import { cellTooLong, openQuote, tooManyColumns } from "./spreadsheets.errors.ts";

export const delimiters = [";", ",", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** A record as Excel numbers it: a line break inside quotes begins no new row, an empty line is a row. */
export type CsvRecord = { readonly number: number; readonly cells: readonly CellValue[] };

/** What the parser is in the middle of; pieces of text may end anywhere. */
type Place = "cell start" | "plain" | "quoted" | "quote in quoted";

/**
 * Reads CSV (RFC 4180) from pieces of text. Lenient where people's files are: a quotation mark inside plain text is
 * just a mark, rows may differ in length, lines may end in CR, LF or both. Refuses a quotation never closed.
 */
export class CsvParser {
  readonly #delimiter: Delimiter;
  readonly #limits: SheetLimits;
  readonly #onRecord: (record: CsvRecord) => void;
  #place: Place = "cell start";
  #cell = "";
  #cells: CellValue[] = [];
  #width = 0;
  #number = 1;
  #afterReturn = false;

  constructor(delimiter: Delimiter, limits: SheetLimits, onRecord: (record: CsvRecord) => void) {
    this.#delimiter = delimiter;
    this.#limits = limits;
    this.#onRecord = onRecord;
  }

  write(text: string): void {
    for (const mark of text) this.#take(mark);
    this.#refuseLongCell();
  }

  end(): void {
    if (this.#place === "quoted") throw openQuote({ row: this.#number });
    const isInRecord = this.#cell !== "" || this.#width > 0 || this.#place !== "cell start";
    if (isInRecord) this.#endRecord();
  }

  #take(mark: string): void {
    const isRestOfLineEnd = this.#afterReturn && mark === "\n";
    this.#afterReturn = false;
    if (isRestOfLineEnd) return;
    if (mark === '"') this.#takeQuote();
    else if (this.#place === "quoted") this.#cell += mark;
    else this.#takePlain(mark);
  }

  #takeQuote(): void {
    if (this.#place === "cell start") this.#place = "quoted";
    else if (this.#place === "quoted") this.#place = "quote in quoted";
    else {
      this.#cell += '"';
      if (this.#place === "quote in quoted") this.#place = "quoted";
    }
  }

  #takePlain(mark: string): void {
    if (mark === this.#delimiter) this.#endCell();
    else if (mark === "\n" || mark === "\r") this.#endRecord();
    else {
      this.#cell += mark;
      this.#place = "plain";
    }
    this.#afterReturn = mark === "\r";
  }

  #endCell(): void {
    this.#refuseLongCell();
    const value = textOrNothing(withoutGuard(this.#cell));
    this.#width += 1;
    if (this.#width <= this.#limits.columns) this.#cells.push(value);
    else if (value !== null) throw tooManyColumns({ limit: this.#limits.columns });
    this.#cell = "";
    this.#place = "cell start";
  }

  #endRecord(): void {
    this.#endCell();
    this.#onRecord({ number: this.#number, cells: this.#cells });
    this.#cells = [];
    this.#width = 0;
    this.#number += 1;
  }

  #refuseLongCell(): void {
    const limit = this.#limits.cellLength;
    if (this.#cell.length > limit) throw cellTooLong({ row: this.#number, limit });
  }
}
