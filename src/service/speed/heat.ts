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
  const open = openMinutes([...clocks.values()], `${span.from}-01`, lastDay);
  const seen = new Map(rows.map((row) => [`${row.weekday} ${row.hour}`, row]));
  return [...new Set([...seen.keys(), ...open.keys()])]
    .map((key) => {
      const [weekday = 1, hour = 0] = key.split(" ").map(Number);
      const { arrived = 0, person_hours: personHours = 0 } = seen.get(key) ?? {};
      return { weekday, hour, openHours: (open.get(key) ?? 0) / hourMinutes, arrived, personHours };
    })
    .sort((one, other) => one.weekday - other.weekday || one.hour - other.hour);
}

/** How many minutes the counters were open in each hour of each weekday, all of them added up. */
function openMinutes(clocks: readonly WorkClock[], from: string, lastDay: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (let day = from; day <= lastDay; day = addDays(day, 1)) {
    const weekday = isoWeekday(day);
    for (const [opensAt, closesAt] of clocks.flatMap((clock) => clock.spansOf(day)))
      for (let hour = Math.floor(opensAt / hourMinutes); hour * hourMinutes < closesAt; hour += 1) {
        const begins = hour * hourMinutes;
        const minutes = Math.min(closesAt, begins + hourMinutes) - Math.max(opensAt, begins);
        const key = `${weekday} ${hour}`;
        sums.set(key, (sums.get(key) ?? 0) + minutes);
      }
  }
  return sums;
}

const hourMinutes = 60;
