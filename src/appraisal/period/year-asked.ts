import { dayInPlan } from "#appraisal/plan/people.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { daysBetween } from "#rules/day.ts";
import { lawOn } from "#rules/law.ts";
import { planningDeadline } from "#rules/period/period.ts";
import type { YearAsked } from "./year-people.sql.ts";
import { calendarYear } from "./years.ts";

type World = Pick<Ground<unknown>, "agencyId" | "today" | "services">;

/** A year as its people are looked at today: a past one to its end, one to come as of its first day. */
export function yearAsked({ agencyId, today, services }: World, year: number): YearAsked {
  const span = calendarYear(year);
  const { day: deadline } = planningDeadline(year, lawOn(services.law, span.startsOn));
  const daysToPlan = daysBetween(span.startsOn, deadline);
  return { agencyId, year, startsOn: span.startsOn, to: dayInPlan(span, today), deadline, daysToPlan };
}
