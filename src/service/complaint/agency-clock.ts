import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Services } from "#platform/procedures/services.ts";
import { dayAfter } from "#rules/day.ts";
import { type Law, type LawData, lawOn } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import type { DatedHours, WeeklyHours } from "#rules/working-time/opening-hours.ts";
import { type WorkClock, workClock } from "#rules/working-time/work-clock.ts";

/** The clock of the whole agency, and the law of a day. */
export type AgencyClock = { readonly clock: WorkClock; readonly law: Law; readonly timeZone: string };

type Where = { queries: Queries; agencyId: number; services: Pick<Services, "law"> };

const daysAround = 500; // the longest clock of complaints is sixty working days; one that is a year late is still counted
const dayEnds = 1439; // where nobody said when the office closes, a day ends with itself

/**
 * When the agency is open, around `at`: the hours of its topmost unit, the national days off and those on which it is
 * closed itself. Without hours of its own it works on the days of the week that the law names.
 */
export async function agencyClock(where: Where, at: Date): Promise<AgencyClock> {
  const { queries, agencyId, services } = where;
  const { timeZone } = await agencyOf(queries, agencyId);
  const day = dayIn(timeZone, at);
  const law = lawOn(services.law, day);
  const [hours, closed] = await Promise.all([hoursOf(queries, agencyId), closedOn(queries, agencyId)]);
  const [first, last] = [dayAfter(day, -daysAround), dayAfter(day, daysAround)];
  const off = new Set([...nationalDaysOff(services.law, first, last), ...closed]);
  const base = {
    hours: hours.length > 0 ? hours : [{ startsOn: first, weekly: workingWeek(law) }],
    isOff: (each: string) => off.has(each),
    utcOffsetMinutes: minutesEast(timeZone, at),
  };
  return { clock: workClock(base, first, last), law, timeZone };
}

async function hoursOf(queries: Queries, agencyId: number): Promise<DatedHours[]> {
  const rows = await queries
    .selectFrom("office_hours as held")
    .innerJoin("unit", (join) =>
      join.onRef("unit.agency_id", "=", "held.agency_id").onRef("unit.unit_id", "=", "held.unit_id"),
    )
    .select(["held.starts_on as startsOn", "held.weekly"])
    .where("held.agency_id", "=", agencyId)
    .where("unit.parent_id", "is", null)
    .orderBy("held.starts_on")
    .orderBy("held.unit_id")
    .execute();
  return rows.map(({ startsOn, weekly }) => ({ startsOn, weekly: weekly as WeeklyHours }));
}

async function closedOn(queries: Queries, agencyId: number): Promise<string[]> {
  const rows = await queries
    .selectFrom("closing_day as closed")
    .innerJoin("unit", (join) =>
      join.onRef("unit.agency_id", "=", "closed.agency_id").onRef("unit.unit_id", "=", "closed.unit_id"),
    )
    .select("closed.day")
    .where("closed.agency_id", "=", agencyId)
    .where("closed.withdrawn_at", "is", null)
    .where("unit.parent_id", "is", null)
    .orderBy("closed.day")
    .execute();
  return rows.map(({ day }) => day);
}

function nationalDaysOff(law: LawData, first: string, last: string): string[] {
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, index) => Number(first.slice(0, 4)) + index,
  );
  return years.flatMap((year) => offDaysOf(year, law)?.value.days.map(({ day }) => day) ?? []);
}

function workingWeek(law: Law): WeeklyHours {
  const { value } = law.get("working-days", "work-week");
  return Object.fromEntries(value.map((weekday) => [String(weekday), [[0, dayEnds] as const]]));
}

/** How far the clock of a time zone is ahead of UTC; Indonesia keeps no summer time. */
function minutesEast(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  const [, sign, hours = 0, minutes = 0] =
    /GMT([+-])(\d+):(\d+)/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}
