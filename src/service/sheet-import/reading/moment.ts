import { readDay } from "#platform/spreadsheets/read-day.ts";
import { dayAfter } from "#rules/day.ts";

/** Which number of "03/04/2026" is the day. */
export const dayOrders = ["day-first", "month-first"] as const;
export type DayOrder = (typeof dayOrders)[number];

/** A day with the minute after midnight, where one was written. */
export type Moment = { readonly day: string; readonly minute: number | null };

/**
 * A moment as counters write it: "2026-04-03 08:15", "3/4/26 8.15 WIB", "Jumat, 3 April 2026", "03-04-2026 01:15 PM",
 * "46055".
 * Null where it is none. `order` decides only where both readings are days.
 */
export function readMoment(text: string, order: DayOrder): Moment | null {
  const stored = readSerial(text);
  if (stored) return stored;
  const { dayText, timeText } = partsOf(text);
  const day = readDayAs(dayText, order);
  if (day === null) return null;
  if (timeText === "") return { day, minute: null };
  const minute = readTime(timeText);
  return minute === null ? null : { day, minute };
}

/** "46055" or "46055.34375": a day as Excel counts it, where its column was not kept as days; 1990 to 2064. */
function readSerial(text: string): Moment | null {
  const parts = /^([3-5]\d{4})([.,]\d+)?$/.exec(text.trim());
  const count = Number(parts?.[1]);
  if (!parts || count < serialMin) return null;
  const day = dayAfter(serialStart, count);
  const minute = parts[2] === undefined ? null : readTime(parts[2].replace(",", "."));
  return { day, minute };
}

const serialStart = "1899-12-30"; // day 0, as reckoned since Lotus took 1900 for a leap year
const serialMin = 32_874; // 1 January 1990

/** The minute after midnight of "08:15", "8.15", "08:15:30", "1:15 PM", or of a day's fraction as Excel keeps it. */
export function readTime(text: string): number | null {
  const fraction = /^0?\.\d+$/.test(text) ? Number(text) : null;
  if (fraction !== null) return Math.min(Math.round(fraction * minutesOfDay), minutesOfDay - 1);
  const parts = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*(am|pm)?\s*(?:wib|wita|wit)?$/i.exec(text);
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  const written = Number(parts[1]);
  if (half && (written < 1 || written > 12)) return null;
  const hour = half ? (written % 12) + (half === "pm" ? 12 : 0) : written;
  const minute = Number(parts[2]);
  return hour < 24 && minute < minutesOfHour ? hour * minutesOfHour + minute : null;
}

const minutesOfHour = 60; // not of the law: of a clock
const minutesOfDay = 24 * minutesOfHour;
const weekday = /^(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|[a-z]{3,9}day),?\s+/i;

function partsOf(text: string): { dayText: string; timeText: string } {
  const plain = text
    .trim()
    .replace(weekday, "")
    .replace(/,?\s+(pukul|jam)\s+/i, " ");
  const time = /[T\s,]+(\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:am|pm)?\s*(?:wib|wita|wit)?)$/i.exec(
    plain,
  );
  if (!time) return { dayText: plain, timeText: "" };
  return { dayText: plain.slice(0, time.index), timeText: (time[1] ?? "").trim() };
}

/** Three numbers as they were typed, where the day could come first or second. */
export function numbersOf(text: string): { first: number; second: number; year: number } | null {
  const { dayText } = partsOf(text);
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(dayText);
  if (!parts) return null;
  const year = Number(parts[3]);
  return { first: Number(parts[1]), second: Number(parts[2]), year: year < 100 ? year + century : year };
}

const century = 2000; // no log of cases is older

function readDayAs(text: string, order: DayOrder): string | null {
  const numbers = numbersOf(text);
  if (!numbers) return readDay(text.replaceAll("/", "-"));
  const { first, second, year } = numbers;
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  return readDay(`${year}-${month}-${day}`);
}
