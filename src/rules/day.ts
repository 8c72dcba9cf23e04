/** A day of the calendar, "YYYY-MM-DD". Text order is time order. */
export type Day = string;

const dayMilliseconds = 86_400_000;

/** Whether `text` is a day that exists: "2026-02-29" is not. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [, year, month, date] = parts;
  return dayOf(Number(year), Number(month), Number(date)) === text;
}

/** The day `date` of a month (1–12); `date` 0 is the last day of the month before. */
export function dayOf(year: number, month: number, date: number): Day {
  const day = new Date(0);
  // Not Date.UTC(year, …): it reads the years 0–99 as 1900–1999.
  day.setUTCFullYear(year, month - 1, date);
  return day.toISOString().slice(0, 10);
}

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / dayMilliseconds);
}

/** The day `days` after `day`; before it where they are negative. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);
}
