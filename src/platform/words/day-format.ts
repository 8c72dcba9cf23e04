/**
 * Writes calendar days "YYYY-MM-DD" inside sentences. Facts are kept as such days, because the reader's language is
 * known only when they are read; a day lies in no time zone, so it must not be shifted by one.
 */
export class DayFormat extends Intl.DateTimeFormat {
  constructor(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
    super(locales, { ...options, timeZone: "UTC" });
  }

  override format(day?: Date | number | string): string {
    return super.format(typeof day === "string" ? Date.parse(day) : day);
  }
}
