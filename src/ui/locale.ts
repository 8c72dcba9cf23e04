import { currentLocale, currentTimeZone, type Locale } from "#platform/words/words.ts";

const languageTags = { id: "id-ID", en: "en-GB" } as const satisfies Record<Locale, string>;
const dayLengthMs = 86_400_000;
const dayNumbers = new Map<string, number>(); // reading a day takes 2 µs, and one river asks for sixty
const daysKeptMax = 10_000;

const dayStyles = {
  full: { dateStyle: "full" },
  long: { dateStyle: "long" },
  medium: { dateStyle: "medium" },
  "day-month": { day: "numeric", month: "long" },
  short: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How a calendar day is written: "24 November 2026" is `long`, "24 Nov" is `short`. */
export type DayStyle = keyof typeof dayStyles;

/**
 * Days from 1 January 1970 to the calendar day "YYYY-MM-DD", counted without any time zone.
 * Throws a RangeError for anything that is not a day of the calendar ("2026-02-30").
 */
export function dayNumber(day: string): number {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`not a calendar day: ${day}`);
  }
  const number = instant.getTime() / dayLengthMs;
  if (dayNumbers.size < daysKeptMax) dayNumbers.set(day, number);
  return number;
}

/** A calendar day "YYYY-MM-DD" in the reader's language; the same day in every time zone. */
export function showDay(day: string, style: DayStyle = "long"): string {
  return dayFormat(style).format(dayNumber(day) * dayLengthMs);
}

/** Two calendar days as one span: "24–28 November 2026". */
export function showDays(from: string, to: string, style: DayStyle = "long"): string {
  return dayFormat(style).formatRange(dayNumber(from) * dayLengthMs, dayNumber(to) * dayLengthMs);
}

/** How far `day` lies from `today`, in words: "hari ini", "besok", "dalam 42 hari", "3 hari yang lalu". */
export function showRelativeDay(day: string, today: string): string {
  return relativeFormat().format(dayNumber(day) - dayNumber(today), "day");
}

/** An instant on the clock of the reader's agency, or of the IANA time zone named: "6 Oktober 2026 pukul 09.41 WIB". */
export function showInstant(instant: Date, timeZone = currentTimeZone()): string {
  const shown = dateFormat(timeZone, { dateStyle: "long", timeStyle: "short" }).format(instant);
  return `${shown} ${showZone(instant, timeZone)}`;
}

/** The time of day of an instant: "09.41 WIB". */
export function showTime(instant: Date, timeZone = currentTimeZone()): string {
  return `${dateFormat(timeZone, { timeStyle: "short" }).format(instant)} ${showZone(instant, timeZone)}`;
}

/** A number with the reader's separators; at most `decimals` digits after the comma. */
export function showNumber(value: number, decimals = 2): string {
  return numberFormat({ maximumFractionDigits: decimals }).format(value);
}

/** A number with so many digits after the comma, also where they are zeros: a column of "2,80" and "2,87". */
export function showDecimals(value: number, decimals: number): string {
  return numberFormat({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** A share (0.974) as a percentage: "97,4%". */
export function showShare(share: number, decimals = 1): string {
  return numberFormat({ style: "percent", maximumFractionDigits: decimals }).format(share);
}

/** An amount of rupiah without cents: "Rp 1.250.000". */
export function showRupiah(amount: number): string {
  return numberFormat({ style: "currency", currency: "IDR", maximumFractionDigits: 0 }).format(amount);
}

/** A size in bytes, rounded to the unit a person would say: "10 MB" (1 MB is 1,000,000 bytes). */
export function showBytes(sizeBytes: number): string {
  const [unit, unitBytes] =
    sizeBytes >= 1_000_000
      ? (["megabyte", 1_000_000] as const)
      : sizeBytes >= 1_000
        ? (["kilobyte", 1_000] as const)
        : (["byte", 1] as const);
  return numberFormat({ style: "unit", unit, maximumFractionDigits: 1 }).format(sizeBytes / unitBytes);
}

/** Several things in one phrase: "XLSX, ODS, atau CSV"; `kind` "and" says "dan". */
export function showList(items: readonly string[], kind: "and" | "or" = "and"): string {
  const type = kind === "and" ? "conjunction" : "disjunction";
  return new Intl.ListFormat(languageTags[currentLocale()], { type }).format(items);
}

/**
 * The number a person typed, with the separators of their language: "1.234,5" and "0,8" in Indonesian.
 * The other language's decimal point is understood where it cannot be meant as a thousands separator ("97.4").
 * Undefined when it is not a number.
 */
export function readNumber(text: string): number | undefined {
  const [group, decimal] = currentLocale() === "id" ? [".", ","] : [",", "."];
  const typed = text.trim().replace("−", "-");
  const plain = /^-?\d+([.,]\d+)?$/;
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(typed)) return Number(typed.replaceAll(group, "").replace(decimal, "."));
  return plain.test(typed) ? Number(typed.replace(",", ".")) : undefined;
}

function dayFormat(style: DayStyle): Intl.DateTimeFormat {
  return dateFormat("UTC", dayStyles[style]);
}

/** WIB, WITA and WIT are Indonesian names; English readers in Indonesia know them by these too. */
function showZone(instant: Date, timeZone: string): string {
  const parts = kept(
    zoneFormats,
    timeZone,
    () => new Intl.DateTimeFormat("id-ID", { timeZone, timeZoneName: "short" }),
  ).formatToParts(instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}

// An Intl formatter takes longer to make than a page to draw: each is made once.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const zoneFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function dateFormat(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = languageTags[currentLocale()];
  const name = `${tag} ${timeZone} ${JSON.stringify(options)}`;
  return kept(dateFormats, name, () => new Intl.DateTimeFormat(tag, { ...options, timeZone }));
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const tag = languageTags[currentLocale()];
  return kept(numberFormats, tag + JSON.stringify(options), () => new Intl.NumberFormat(tag, options));
}

function relativeFormat(): Intl.RelativeTimeFormat {
  const tag = languageTags[currentLocale()];
  return kept(relativeFormats, tag, () => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
}

function kept<T>(made: Map<string, T>, name: string, make: () => T): T {
  const known = made.get(name);
  if (known !== undefined) return known;
  const fresh = make();
  made.set(name, fresh);
  return fresh;
}
