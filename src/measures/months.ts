import type { Month } from "./measure.ts";

/** The month of a day "YYYY-MM-DD". */
export function monthOf(day: string): Month {
  return day.slice(0, 7);
}

/** So many months later; earlier when negative. */
export function addMonths(month: Month, months: number): Month {
  const [year = 0, ofYear = 1] = month.split("-").map(Number);
  const all = year * 12 + (ofYear - 1) + months;
  return `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}`;
}

/**
 * What a page of figures shows unless it is asked otherwise, the same on each: the month that runs, since what happens
 * now is asked for first, and five before it, which are enough to see a direction.
 */
export function usualMonths(today: string): { from: Month; through: Month } {
  const through = monthOf(today);
  return { from: addMonths(through, 1 - usualCount), through };
}

const usualCount = 6;

/** From one to another, both included; none where the second lies before the first. */
export function monthsFrom(from: Month, through: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= through; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The last day of a month, "YYYY-MM-DD". */
export function lastDayOf(month: Month): string {
  const next = new Date(`${addMonths(month, 1)}-01T00:00:00Z`);
  next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}
