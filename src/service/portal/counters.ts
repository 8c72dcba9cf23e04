import { sql } from "kysely";
import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { dayAfter } from "#rules/day.ts";
import { isoWeekday } from "#rules/working-time/opening-hours.ts";
import type { Weekly } from "../hours/hours.schema.ts";
import { openNow } from "../hours/open-now.ts";
import { clocksOfUnits, type UnitClock } from "../hours/unit-clock.ts";
import { weeklyOn } from "../hours/weekly-on.ts";
import { closingsOf, countryDaysOff } from "./days-off-ahead.ts";
import type { Counter } from "./portal.schema.ts";

const daysAhead = 30; // longer than any string of days off

/** These offices: where they are, when they are open, and whether somebody is there now. In the order of their names. */
export async function countersOf(ground: Ground<unknown>, unitIds: readonly string[]): Promise<Counter[]> {
  const { queries, agencyId, today, now, services } = ground;
  const { timeZone } = await agencyOf(queries, agencyId);
  const place = { agencyId, timeZone, knownOn: today };
  const span = [dayAfter(today, -1), dayAfter(today, daysAhead)] as const;
  const tomorrow = dayAfter(today, 1);
  const [{ rows }, weekly, next, closings, clocks] = await Promise.all([
    officesOf(agencyId, unitIds).execute(queries),
    weeklyOn(queries, agencyId, unitIds, today),
    weeklyOn(queries, agencyId, unitIds, tomorrow),
    closingsOf(queries, agencyId, unitIds, today, tomorrow),
    clocksOfUnits(queries, services.law, place, unitIds, ...span),
  ]);
  const { days: country } = countryDaysOff(services.law, today, tomorrow);
  return rows.map((row) => {
    const week = weekly.get(row.unitId) ?? null;
    const offOn = (day: string) =>
      closings.find((one) => one.unitId === row.unitId && one.day === day)?.name ??
      country.find((one) => one.day === day)?.name ??
      null;
    const soon = ([today, tomorrow] as const).map((day) => {
      const held = (day === today ? weekly : next).get(row.unitId);
      return { day, spans: held?.[isoWeekday(day)] ?? [], off: offOn(day) };
    });
    return { ...row, weekly: week, soon: week ? soon : [], now: nowAt(clocks.get(row.unitId), week, now) };
  });
}

/** Whether the counter is open at a moment, and until when or when again. */
function nowAt(clock: UnitClock | undefined, weekly: Weekly | null, now: Date): Counter["now"] {
  if (!clock || !weekly) return { is: "unknown" };
  const state = openNow(clock, now);
  const time = (at: Date) => clock.timeOf(at).replace(":", ".");
  if (state.is === "open") return { is: "open", until: time(state.until) };
  if (state.is === "closed") return { is: "closed", day: clock.dayOf(state.again), at: time(state.again) };
  return state;
}

type OfficeRow = Pick<Counter, "unitId" | "name" | "address" | "phone" | "note">;

function officesOf(agencyId: number, unitIds: readonly string[]) {
  return sql<OfficeRow>`
    select u.unit_id as "unitId", u.name, coalesce(o.address, '') as address, coalesce(o.phone, '') as phone,
      coalesce(o.note, '') as note
    from unit u left join service_office o on o.agency_id = ${agencyId} and o.unit_id = u.unit_id
    where u.agency_id = ${agencyId} and u.unit_id = any(${[...unitIds]}::uuid[])
    order by u.name, u.unit_id`;
}
