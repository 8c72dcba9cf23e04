/** Excel counts days from here; its 29 February 1900, which never was, is day 60. */
const dayZeroMs = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;
const lastSerial = 2_958_465;
const days1904 = 1_462;

/**
 * The day of an Excel serial number as "YYYY-MM-DD" (the time of day is dropped), or undefined when the number
 * is no day: a time alone (below 1), a negative number, a day after 9999. `date1904`: old Mac workbooks.
 */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial) + (date1904 ? days1904 : 0);
  if (day < 1 || day > lastSerial) return undefined;
  if (day === 60) return "1900-02-29";
  return new Date(dayZeroMs + (day < 60 ? day + 1 : day) * dayMs).toISOString().slice(0, 10);
}

/** The same with its time, "YYYY-MM-DDTHH:MM", where the number has one; to the minute. */
export function momentOfSerial(serial: number, date1904: boolean): string | undefined {
  const minutes = Math.round((serial - Math.floor(serial)) * minutesOfDay);
  const day = dateOfSerial(Math.floor(serial) + (minutes === minutesOfDay ? 1 : 0), date1904);
  if (day === undefined || minutes % minutesOfDay === 0) return day;
  return `${day}T${new Date(minutes * 60_000).toISOString().slice(11, 16)}`;
}

const minutesOfDay = 1_440;

/** The Excel serial number of "YYYY-MM-DD"; undefined for anything else and for days before March 1900. */
export function serialOfDate(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return undefined;
  const day = (at - dayZeroMs) / dayMs;
  return day > 60 ? day : undefined;
}

/** The day in an ISO 8601 date cell ("2026-01-31T00:00:00"), or undefined. */
export function dateOfIso(text: string): string | undefined {
  const day = text.slice(0, 10);
  return serialOfDate(day) === undefined ? undefined : day;
}

/** The same with its time to the minute, "YYYY-MM-DDTHH:MM", where it has one besides midnight. */
export function momentOfIso(text: string): string | undefined {
  const day = dateOfIso(text);
  const time = /^T(\d{2}:\d{2})/.exec(text.slice(10))?.[1];
  return day === undefined || time === undefined || time === "00:00" ? day : `${day}T${time}`;
}

/** Whether Excel's built-in number format `id` shows a day (ECMA-376 part 1, 18.8.30; 27–58: East Asian). */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

/** Excel takes no longer one. */
const longestFormat = 255;

/**
 * Whether a custom number format shows a day: it has a year or a day letter, or a month that is not minutes.
 * Texts in quotes, escaped letters, colours and conditions do not count.
 */
export function isDateFormat(code: string): boolean {
  const letters = code
    .slice(0, longestFormat)
    .split(";", 1)[0]
    ?.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .toLowerCase();
  if (letters === undefined || letters === "general" || letters === "standard") return false;
  return /[yd]/.test(letters) || (letters.includes("m") && !/[hs]/.test(letters));
}
