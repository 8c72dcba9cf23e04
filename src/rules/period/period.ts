import { type Day, dayOf } from "#rules/day.ts";
import type { Known } from "#rules/known.ts";
import type { Law, Source } from "#rules/law.ts";
import type { Cadence, DayOfCycle } from "./period.law.ts";

/** Both ends count. */
export type Span = { readonly startsOn: Day; readonly endsOn: Day };

/** `code`: "m01" … "m12", "q1" … "q4", "annual". `dueOn` is not known yet where no regulation names a day. */
export type Interval = Span & { readonly code: string; readonly dueOn: Known<Day> };

/** A deadline with the article that sets it. */
export type Deadline = { readonly day: Day; readonly source: Source };

/**
 * The periodic evaluations that a plan meets, in order. A plan that begins or ends inside an interval has the
 * part of it that it covers, under the same code. Periods never cross a year: a plan is for one calendar year.
 */
export function periodicIntervals(plan: Span, cadence: Cadence, law: Law): Interval[] {
  const { prefix, months } = law.get("evaluation-cycle", "cadences").value[cadence];
  const count = 12 / months;
  const year = yearOf(plan.startsOn);
  return Array.from({ length: count }, (_, index): Interval => {
    const number = String(index + 1).padStart(String(count).length, "0");
    return {
      code: prefix + number,
      startsOn: later(plan.startsOn, dayOf(year, index * months + 1, 1)),
      endsOn: earlier(plan.endsOn, dayOf(year, (index + 1) * months + 1, 0)),
      dueOn: { state: "not-known-yet" },
    };
  }).filter((interval) => interval.startsOn <= interval.endsOn);
}

/** The annual evaluation of a plan: the whole plan, due early in the next year. */
export function annualInterval(plan: Span, law: Law): Interval {
  const deadline = law.get("evaluation-cycle", "annual-evaluation-deadline").value;
  const dueOn: Known<Day> = { state: "known", value: dayOfCycle(deadline, yearOf(plan.startsOn)) };
  return { code: "annual", startsOn: plan.startsOn, endsOn: plan.endsOn, dueOn };
}

/** The last day on which the plan of `year` is to be agreed. */
export function planningDeadline(year: number, law: Law): Deadline {
  const { value, source } = law.get("evaluation-cycle", "planning-deadline");
  return { day: dayOfCycle(value, year), source };
}

function dayOfCycle(deadline: DayOfCycle, year: number): Day {
  return dayOf(year + deadline.yearsLater, deadline.month, deadline.day);
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
