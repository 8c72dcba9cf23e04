import { intervalsAt } from "#appraisal/evaluation/intervals.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { earlierDay, laterDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Interval, Span } from "#rules/period/period.ts";

/** The days of an interval within a plan. */
export type IntervalDays = (code: string, plan: Span) => Span;

/** Every interval of a year, of whichever cadence: ratings of an earlier one stay when the agency changes it. */
export function calendarIntervals(year: number, services: Pick<Ground<unknown>, "services">): Interval[] {
  const span = calendarYear(year);
  const all = (["monthly", "quarterly"] as const).flatMap((cadence) => intervalsAt(span, cadence, services));
  return [...new Map(all.map((interval) => [interval.code, interval])).values()];
}

export function intervalDays(year: number, services: Pick<Ground<unknown>, "services">): IntervalDays {
  const intervals = new Map(calendarIntervals(year, services).map((interval) => [interval.code, interval]));
  return (code, plan) => {
    const { startsOn, endsOn } = intervals.get(code) ?? plan;
    return { startsOn: laterDay(startsOn, plan.startsOn), endsOn: earlierDay(endsOn, plan.endsOn) };
  };
}
