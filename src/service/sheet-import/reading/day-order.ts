import { type DayOrder, numbersOf } from "./moment.ts";

/** How the days of one column are written. */
export type ColumnDays = {
  /** What the column itself shows; null where it shows neither, or both. */
  readonly order: DayOrder | null;
  /** Some cells can only be day-first, others only month-first: nobody knows what "03/04/2026" means here. */
  readonly isMixed: boolean;
  /**
   * The program that opened the file may have turned days and months: every typed day is above twelve, none of
   * the stored ones is.
   */
  readonly looksTurned: boolean;
};

const enough = 3; // fewer may be chance

/** Looks at all cells of a column: texts as typed, and stored days as "YYYY-MM-DD…". */
export function daysOfColumn(texts: readonly string[]): ColumnDays {
  const typed = texts.flatMap((text) => numbersOf(text) ?? []);
  const onlyDayFirst = typed.filter(({ first, second }) => first > 12 && second <= 12).length;
  const onlyMonthFirst = typed.filter(({ first, second }) => second > 12 && first <= 12).length;
  const stored = texts.flatMap((text) => /^\d{4}-\d{2}-(\d{2})/.exec(text)?.[1] ?? []).map(Number);
  return {
    order: onlyDayFirst > 0 === onlyMonthFirst > 0 ? null : onlyDayFirst > 0 ? "day-first" : "month-first",
    isMixed: onlyDayFirst > 0 && onlyMonthFirst > 0,
    looksTurned:
      stored.length >= enough &&
      onlyDayFirst >= enough &&
      onlyDayFirst === typed.length &&
      stored.every((day) => day <= 12),
  };
}

/** Whether a cell could be two different days. */
export function isAmbiguous(text: string): boolean {
  const numbers = numbersOf(text);
  return numbers !== null && numbers.first <= 12 && numbers.second <= 12 && numbers.first !== numbers.second;
}
