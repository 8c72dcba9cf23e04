import { dayOf } from "#rules/day.ts";
import type { Span } from "#rules/period/period.ts";

/** A plan is for one calendar year (PermenPAN-RB 6/2022): periods never cross one. */
export function calendarYear(year: number): Span {
  return { startsOn: dayOf(year, 1, 1), endsOn: dayOf(year + 1, 1, 0) };
}

/** Last year for who starts late with Ampera, next year for who plans ahead; any other is a slip of the finger. */
export function openableYears(today: string): { earliest: number; latest: number } {
  const thisYear = Number(today.slice(0, 4));
  return { earliest: thisYear - 1, latest: thisYear + 1 };
}

/** The years that can still be opened: this one and the next; one that is over only where it is asked for. */
export function stillToOpen(today: string, opened: readonly { year: number }[], past: boolean): number[] {
  const { earliest, latest } = openableYears(today);
  const first = past ? earliest : Number(today.slice(0, 4));
  const years = Array.from({ length: latest - first + 1 }, (_, index) => first + index);
  return years.filter((year) => !opened.some((period) => period.year === year));
}
