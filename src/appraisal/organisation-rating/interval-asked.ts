import { intervalNamed, intervalsOf, opensOn } from "#appraisal/evaluation/intervals.ts";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Interval } from "#rules/period/period.ts";
import type { IntervalAsked } from "./spread.sql.ts";

/** The one that people look for today: the last that can be rated, or the first of a year that has just begun. */
export function currentInterval(intervals: readonly Interval[], today: string): Interval | undefined {
  return intervals.findLast((interval) => opensOn(interval) <= today) ?? intervals[0];
}

/** Throws `period.not-open`, and `evaluation.interval-unknown` for an evaluation that the agency does not make. */
export async function intervalAsked(
  ground: Ground<unknown>,
  { year, interval }: { year: number; interval?: string | undefined },
): Promise<{ asked: IntervalAsked; intervals: Interval[] }> {
  const { agencyId, today } = ground;
  await expectOpenedYear(ground, year);
  const intervals = await intervalsOf(ground, calendarYear(year));
  const wanted = interval ?? currentInterval(intervals, today)?.code ?? "";
  const found = intervalNamed(intervals, wanted);
  const to = today < found.startsOn ? found.startsOn : earlierDay(today, found.endsOn);
  return { asked: { agencyId, year, interval: found, to }, intervals };
}
