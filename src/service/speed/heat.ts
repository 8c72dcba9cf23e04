import { sql } from "kysely";
import { addDays } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { isoWeekday } from "#rules/working-time/opening-hours.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";
import { type Span, within } from "./counted-cases.ts";
import type { HeatCell } from "./speed.schema.ts";

/** How many came, and who was seen at work, for every weekday and hour in which a counter was open or somebody came. */
export async function heatCells(
  queries: Queries,
  span: Span,
  clocks: ReadonlyMap<string, WorkClock>,
  lastDay: string,
): Promise<HeatCell[]> {
  const { rows } = await sql<{ weekday: number; hour: number; arrived: number; person_hours: number }>`
    select weekday, hour, sum(arrived)::integer as arrived, sum(person_hours)::integer as person_hours
    from case_hour where ${within(span, true)}
    group by weekday, hour order by weekday, hour`.execute(queries);
  const open = openHours([...clocks.values()], `${span.from}-01`, lastDay);
  const seen = new Map(rows.map((row) => [`${row.weekday} ${row.hour}`, row]));
  return [...new Set([...seen.keys(), ...open.keys()])]
    .map((key) => {
      const [weekday = 1, hour = 0] = key.split(" ").map(Number);
      const { arrived = 0, person_hours: personHours = 0 } = seen.get(key) ?? {};
      return { weekday, hour, openHours: open.get(key) ?? 0, arrived, personHours };
    })
    .sort((one, other) => one.weekday - other.weekday || one.hour - other.hour);
}

const hourMs = 3_600_000;

/** How many hours the counters were open in each hour of each weekday, all of them added up. */
function openHours(clocks: readonly WorkClock[], from: string, lastDay: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const clock of clocks)
    for (let day = from; day <= lastDay; day = addDays(day, 1)) addDay(sums, clock, day);
  for (const [key, minutes] of sums)
    if (minutes === 0) sums.delete(key);
    else sums.set(key, minutes / 60);
  return sums;
}

function addDay(sums: Map<string, number>, clock: WorkClock, day: string): void {
  const midnight = midnightOf(clock, day);
  const at = (hour: number) => new Date(midnight + hour * hourMs);
  if (clock.minutesBetween(at(0), at(24)) === 0) return;
  const opensAt = clock.afterMinutes(at(0), 1).getTime() - midnight;
  const closesAt = clock.closingOf(at(0), 1, "same-day").getTime() - midnight;
  for (let hour = Math.ceil(opensAt / hourMs) - 1; hour * hourMs < closesAt; hour += 1) {
    const key = `${isoWeekday(day)} ${hour}`;
    sums.set(key, (sums.get(key) ?? 0) + clock.minutesBetween(at(hour), at(hour + 1)));
  }
}

/** The midnight with which `day` begins at the counter. */
function midnightOf(clock: WorkClock, day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const [hour = 0, minute = 0] = clock.timeOf(new Date(noon)).split(":").map(Number);
  const shift = clock.dayOf(new Date(noon)) === day ? 0 : 24;
  return noon - ((hour + shift) * 60 + minute) * 60_000;
}
