import { addDays } from "#platform/clock/clock.ts";
import { daysBetween } from "#rules/day.ts";
import { isoWeekday } from "#rules/working-time/opening-hours.ts";
import type { PromisedService } from "#service/index.ts";
import type { CaseSources, Counter } from "./sources.ts";

/** How many cases are expected at a counter on an open day. */
export function expectedCases(counter: Counter, day: string, sources: CaseSources): number {
  const { truth } = sources;
  const { share = 0 } = truth.places[counter.name] ?? {};
  return (
    truth.casesPerOpenDay * share * (truth.dayInWeek[isoWeekday(day)] ?? 1) * seasonOf(day, counter, sources)
  );
}

function seasonOf(day: string, { clock }: Counter, { truth, eids, firstDay }: CaseSources): number {
  const monthDay = day.slice(5);
  const inSeason = truth.seasons.filter(({ from, until }) => from <= monthDay && monthDay <= until);
  const isBeforeEid = eids.some((eid) => day < eid && daysBetween(day, eid) <= truth.beforeEid.days);
  const factors = [
    ...inSeason.map(({ factor }) => factor),
    ...(isBeforeEid ? [truth.beforeEid.factor] : []),
    ...(wasClosedLong(day, clock, firstDay) ? [truth.afterLongClosure] : []),
  ];
  return factors.reduce((product, factor) => product * factor, 1);
}

const longClosureDays = 4;

function wasClosedLong(day: string, clock: Counter["clock"], firstDay: string): boolean {
  const since = addDays(day, -longClosureDays);
  return since >= firstDay && openMinutesBetween(clock, since, day) === 0;
}

/** The open minutes from the first midnight at the counter to the second. */
export function openMinutesBetween(clock: Counter["clock"], from: string, until: string): number {
  return clock.minutesBetween(midnight(from), midnight(until));
}

/** The midnight in western Indonesia with which a day begins. */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** How often a service is asked for on a day beside the others. */
export function serviceShare({ code, weight }: PromisedService, day: string, { truth }: CaseSources): number {
  const known = truth.services[code];
  const isSchool = truth.school.from <= day.slice(5) && day.slice(5) <= truth.school.until;
  return (known?.share ?? 1 / weight) * (isSchool ? (known?.school ?? 1) : 1);
}
