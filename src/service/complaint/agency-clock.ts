import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { Step } from "#rules/decision.ts";
import { type Law, lawOn } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import { ordinaryHours } from "#rules/working-time/ordinary-hours.ts";
import { type WorkClock, workClock } from "#rules/working-time/work-clock.ts";
import { basesOfUnits, clockOfUnit } from "../hours/unit-clock.ts";
import { utcOffsetMinutes } from "../hours/utc-offset.ts";
import { topUnit } from "./touch-complaint.ts";

/** The clock of the whole agency, and the law of a day. */
export type AgencyClock = {
  readonly clock: WorkClock;
  readonly law: Law;
  readonly timeZone: string;
  /** Why these hours, where the agency has not said its own; else nothing. */
  readonly because: readonly Step[];
};

type Where = { queries: Queries; agencyId: number; services: Pick<Services, "law"> };

const yearsAround = 2; // the longest clock of complaints is sixty working days; one that is a year late is counted too

/**
 * When the agency is open, around `at`: the hours of its topmost unit, the national days off and those on which it is
 * closed itself. Without hours of its own it is open at the ordinary ones of the law, which is told as a reason.
 */
export async function agencyClock({ queries, agencyId, services }: Where, at: Date): Promise<AgencyClock> {
  const { timeZone } = await agencyOf(queries, agencyId);
  const { unitId } = await topUnit(queries, agencyId);
  const day = dayIn(timeZone, at);
  const law = lawOn(services.law, day);
  const year = Number(day.slice(0, 4));
  const [first, last] = [`${year - yearsAround}-01-01`, `${year + yearsAround}-12-31`];
  const base = (await basesOfUnits(queries, agencyId, [unitId], first, last)).get(unitId);
  if (base && base.hours.length > 0) {
    const clock = await clockOfUnit(queries, services.law, { agencyId, timeZone, unitId }, first, last);
    return { clock, law, timeZone, because: [] };
  }
  const years = Array.from({ length: 2 * yearsAround + 1 }, (_, index) => year - yearsAround + index);
  const national = years.flatMap((each) => offDaysOf(each, services.law)?.value.days ?? []);
  const off = new Set([...national.map((each) => each.day), ...(base?.closed ?? [])]);
  const { value: weekly, because } = ordinaryHours(law);
  const made = {
    hours: [{ startsOn: first, weekly }],
    isOff: (each: string) => off.has(each),
    utcOffsetMinutes: utcOffsetMinutes(timeZone, first),
  };
  return { clock: workClock(made, first, last), law, timeZone, because };
}
