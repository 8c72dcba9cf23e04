import { z } from "zod";
import { monthOf } from "#measures/months.ts";
import { addDays, earlierDay } from "#platform/clock/clock.ts";
import { written } from "#platform/procedures/written-number.ts";

/** A year, or a quarter of it. */
export const PeriodAsked = z.object({
  year: written(z.int().min(2000).max(2200)),
  quarter: written(z.int().min(1).max(4)).nullish(),
});

export type Period = {
  readonly year: number;
  readonly quarter: number | null;
  readonly from: string;
  readonly to: string;
};

const quartersOfYear = 4;
const monthsOfQuarter = 3;
/** Of the line through time: two years. */
export const quartersShown = 8;

/** The days of a year or a quarter. */
export function periodOf({ year, quarter }: z.output<typeof PeriodAsked>): Period {
  if (!quarter) return { year, quarter: null, from: `${year}-01-01`, to: `${year}-12-31` };
  const first = (quarter - 1) * monthsOfQuarter;
  const last = new Date(Date.UTC(year, first + monthsOfQuarter, 0)).toISOString().slice(0, 10);
  return { year, quarter, from: `${year}-${String(first + 1).padStart(2, "0")}-01`, to: last };
}

/** What of a period lies in months that are over: all that is told to who does not look after the unit. */
export function overBy(period: Period, today: string): Period {
  const lastDay = addDays(`${monthOf(today)}-01`, -1);
  return { ...period, to: earlierDay(period.to, lastDay) };
}

/** The same length of time just before. */
export function before({ year, quarter }: Period): Period {
  if (quarter === null) return periodOf({ year: year - 1 });
  return quarter === 1
    ? periodOf({ year: year - 1, quarter: quartersOfYear })
    : periodOf({ year, quarter: quarter - 1 });
}

/** The quarters "2026-Q1" of a period. */
export function quartersOf({ year, quarter }: Period): string[] {
  const all = Array.from({ length: quartersOfYear }, (_, at) => at + 1);
  return (quarter === null ? all : [quarter]).map((one) => `${year}-Q${one}`);
}

/** The last quarters up to the end of a period, oldest first. */
export function quartersUpTo({ year, quarter }: Period): string[] {
  const last = year * quartersOfYear + (quarter ?? quartersOfYear) - 1;
  return Array.from({ length: quartersShown }, (_, at) => last - (quartersShown - 1) + at).map(
    (one) => `${Math.floor(one / quartersOfYear)}-Q${(one % quartersOfYear) + 1}`,
  );
}

/** The first day of a quarter "2026-Q1". */
export function firstDayOf(quarter: string): string {
  return periodOfQuarter(quarter).from;
}

/** The days of a quarter "2026-Q1". */
export function periodOfQuarter(quarter: string): Period {
  const [year = "", number = ""] = quarter.split("-Q");
  return periodOf({ year: Number(year), quarter: Number(number) });
}

/** The quarter of a day. */
export function quarterOf(day: string): { year: number; quarter: number } {
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / monthsOfQuarter) };
}
