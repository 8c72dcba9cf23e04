import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { type Day, dayAfter } from "#rules/day.ts";
import type { LawData } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import type { DatedHours, WeeklyHours } from "#rules/working-time/opening-hours.ts";
import { type WorkClock, workClock } from "#rules/working-time/work-clock.ts";
import { inheritedHours } from "./inherited-hours.ts";
import { aboveSql } from "./units-above.sql.ts";
import { utcOffsetMinutes } from "./utc-offset.ts";

/** Whose clock: `knownOn` leaves out what was published later; without it all that is published counts. */
export type ClockPlace = {
  readonly agencyId: number;
  readonly timeZone: string;
  readonly knownOn?: Day;
};

/** The clock of a counter. */
export type UnitClock = WorkClock & {
  /** For which no decree on days off is known: only its hours speak there. */
  readonly yearsWithoutDecree: readonly number[];
  /** Whether anybody gave hours for the day; where nobody did, its open minutes are unknown rather than none. */
  knowsHoursOn(day: Day): boolean;
};

/**
 * The clock of a unit's counter from `firstDay` to `lastDay`: the hours of the nearest unit at or above it, the
 * country's days off, the closing days of the unit and of what is above it. A unit that nobody gave hours is never open.
 */
export async function clockOfUnit(
  queries: Queries,
  law: LawData,
  { unitId, ...place }: ClockPlace & { readonly unitId: string },
  firstDay: Day,
  lastDay: Day,
): Promise<UnitClock> {
  const clocks = await clocksOfUnits(queries, law, place, [unitId], firstDay, lastDay);
  return clocks.get(unitId) ?? clockFrom(law, place, neverOpen, firstDay, lastDay);
}

/** The same for many units by one query; an unknown unit has none. */
export async function clocksOfUnits(
  queries: Queries,
  law: LawData,
  place: ClockPlace,
  unitIds: readonly string[],
  firstDay: Day,
  lastDay: Day,
): Promise<ReadonlyMap<string, UnitClock>> {
  const bases = await basesOfUnits(queries, place.agencyId, unitIds, firstDay, lastDay);
  return new Map(
    [...bases].map(([unitId, base]) => [unitId, clockFrom(law, place, base, firstDay, lastDay)]),
  );
}

/** What the tables say of a unit's counter. */
export type UnitHours = { readonly hours: readonly DatedHours[]; readonly closed: readonly Day[] };

const neverOpen: UnitHours = { hours: [], closed: [] };

/** Hours and closing days by unit, what is above it taken in. */
export async function basesOfUnits(
  queries: Queries,
  agencyId: number,
  unitIds: readonly string[],
  firstDay: Day,
  lastDay: Day,
): Promise<ReadonlyMap<string, UnitHours>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await pathRows(agencyId, unitIds, firstDay, lastDay).execute(queries);
  return new Map(
    [...Map.groupBy(rows, ({ leaf }) => leaf)].map(([leaf, ofLeaf]) => [
      leaf,
      {
        hours: inheritedHours(ofLeaf.flatMap(hoursOf)),
        closed: [...new Set(ofLeaf.flatMap(({ day, weekly }) => (day && !weekly ? [day] : [])))].sort(),
      },
    ]),
  );
}

type PathRow = { leaf: string; step: number; day: Day | null; weekly: WeeklyHours | null };

function hoursOf({ step, day, weekly }: PathRow) {
  return day && weekly ? [{ step, startsOn: day, weekly }] : [];
}

/** Of each unit and those above it: a row for itself, each of their hours, each of their closing days. */
function pathRows(agencyId: number, unitIds: readonly string[], firstDay: Day, lastDay: Day) {
  return sql<PathRow>`
    with recursive ${aboveSql(agencyId, unitIds)}
    select leaf, step, null as day, null as weekly from above where step = 0
    union all
    select a.leaf, a.step, h.starts_on::text, h.weekly
    from above a join office_hours h on h.agency_id = ${agencyId} and h.unit_id = a.unit_id
    union all
    select a.leaf, a.step, c.day::text, null
    from above a join closing_day c on c.agency_id = ${agencyId} and c.unit_id = a.unit_id
    where c.withdrawn_at is null and c.day between ${firstDay} and ${lastDay}`;
}

/**
 * Summing up years of days costs more than asking for the few rows that they rest on: the rows are asked each time, so
 * that a change counts at once, and the sums are kept for as long as the rows are the same.
 */
function clockFrom(
  law: LawData,
  { timeZone, knownOn }: Pick<ClockPlace, "timeZone" | "knownOn">,
  { hours, closed }: UnitHours,
  firstDay: Day,
  lastDay: Day,
): UnitClock {
  const { off, yearsWithoutDecree } = countryOff(law, firstDay, lastDay, knownOn);
  const key = JSON.stringify([timeZone, firstDay, lastDay, hours, closed, off]);
  const known = kept.get(key);
  kept.delete(key);
  const clock = known ?? made();
  kept.set(key, clock);
  const oldest = kept.keys().next();
  if (kept.size > keptMax && !oldest.done) kept.delete(oldest.value);
  return clock;

  function made(): UnitClock {
    const days = new Set([...off, ...closed]);
    const offset = utcOffsetMinutes(timeZone, firstDay);
    const base = { hours, isOff: (day: Day) => days.has(day), utcOffsetMinutes: offset };
    const knowsHoursOn = (day: Day) => hours.some(({ startsOn }) => startsOn <= day);
    return { ...workClock(base, firstDay, lastDay), yearsWithoutDecree, knowsHoursOn };
  }
}

const keptMax = 200; // each holds a few thousand numbers
const kept = new Map<string, UnitClock>();

/** The country's days off of every year that the days touch. */
function countryOff(law: LawData, firstDay: Day, lastDay: Day, knownOn: Day | undefined) {
  const first = Number(firstDay.slice(0, 4));
  const years = Array.from({ length: Number(lastDay.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  const decrees = years.map((year) => ({ year, decree: offDaysOf(year, law, knownOn) }));
  return {
    off: decrees.flatMap(({ decree }) => decree?.value.days.map(({ day }) => day) ?? []),
    yearsWithoutDecree: decrees.filter(({ decree }) => !decree).map(({ year }) => year),
  };
}

/** A span that reaches far enough for anything promised from `day` on: a year and a half. */
export function spanFrom(day: Day): { firstDay: Day; lastDay: Day } {
  return { firstDay: dayAfter(day, -7), lastDay: dayAfter(day, 550) };
}
