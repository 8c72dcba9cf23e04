import { monthsOfYear } from "#rules/credit-points/months-covered.ts";
import { type Day, dayAfter, dayOf } from "#rules/day.ts";
import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { FollowUpKind } from "./follow-up.law.ts";

const limits = {
  improvement: "improvement-months",
  guidance: "coaching-years",
  counselling: "coaching-years",
} as const;

/** Whether a kind runs from a day to a day, with steps on the way. */
export function runs(kind: FollowUpKind): kind is keyof typeof limits {
  return kind in limits;
}

/** The last day on which what begins on a day may end; null for what does not run. Reason: `follow-up-term`. */
export function followUpTerm(
  { kind, startsOn }: { kind: FollowUpKind; startsOn: Day },
  law: Law,
): Decision<Day | null> {
  if (!runs(kind)) return { value: null, because: [] };
  const { value, source } = law.get("follow-up", limits[kind]);
  const months = limits[kind] === "coaching-years" ? value * monthsOfYear : value;
  const lastDay = dayAfter(monthsLater(startsOn, months), -1);
  const step = {
    rule: "follow-up-term",
    article: source,
    inputs: { kind, months, startsOn },
    outcome: lastDay,
  };
  return { value: lastDay, because: [step] };
}

/** The same date so many months on; the first of the month after where that month is too short for it. */
function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const wanted = dayOf(year, month + months, date);
  const firstAfter = dayOf(year, month + months + 1, 1);
  return [wanted, firstAfter].sort()[0] ?? wanted;
}
