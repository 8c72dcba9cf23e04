import { type Day, dayOf, daysBetween } from "#rules/day.ts";
import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { Span } from "#rules/period/period.ts";

export type ActingTerm = "within" | "too-long" | "extended-too-often";

/**
 * Whether the Plt of these days keeps to its term. `others` are the person's other days as Plt of the same position:
 * what follows on one of them without a day between extends it. Undefined where nothing was in force.
 * Reasons: `acting-term`, or `acting-extension`.
 */
export function actingTerm(days: Span, others: readonly Span[], law: Law): Decision<ActingTerm> | undefined {
  const term = law.find("acting-appointment", "plt-term");
  if (!term) return undefined;
  const { months, extensions, extensionMonths } = term.value;
  const extension = extensionsBefore(days, others);
  const lastDay = lastDayOf(days.startsOn, extension === 0 ? months : extensionMonths);
  const value = extension > extensions ? "extended-too-often" : days.endsOn > lastDay ? "too-long" : "within";
  const rule = extension > extensions ? "acting-extension" : "acting-term";
  const inputs = { ...term.value, startsOn: days.startsOn, lastDay };
  return { value, because: [{ rule, article: term.source, inputs, outcome: value }] };
}

/** How often the Plt had gone on already when these days are added to it. */
function extensionsBefore(days: Span, others: readonly Span[]): number {
  const before = others.find(
    ({ startsOn, endsOn }) => startsOn < days.startsOn && daysBetween(endsOn, days.startsOn) === 1,
  );
  return before ? extensionsBefore(before, others) + 1 : 0;
}

/** The last of so many months from `startsOn` on: the day before the same date, or the end of a shorter month. */
function lastDayOf(startsOn: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = startsOn.split("-").map(Number);
  const sameDate = dayOf(year, month + months, date - 1);
  const endOfMonth = dayOf(year, month + months + 1, 0);
  return earlier(sameDate, endOfMonth);
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
