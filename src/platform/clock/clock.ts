/** Hands out the moment. Nothing else reads the machine's clock. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();

/** A clock that stands `offsetMs` away from `clock`: the example workspace lives through a year in minutes. */
export function shiftedClock(clock: Clock, offsetMs: () => number): Clock {
  return () => new Date(clock().getTime() + offsetMs());
}

/** The calendar day "YYYY-MM-DD" of an instant in an IANA time zone. */
export function dayIn(timeZone: string, instant: Date): string {
  const known =
    dayFormats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  dayFormats.set(timeZone, known);
  return known.format(instant);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The day `days` after `day` (before, when negative). */
export function addDays(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/** The earlier of two days "YYYY-MM-DD". */
export function earlierDay(one: string, other: string): string {
  if (one < other) return one;
  return other;
}

/** The later of two days "YYYY-MM-DD". */
export function laterDay(one: string, other: string): string {
  if (one > other) return one;
  return other;
}
