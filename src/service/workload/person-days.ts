import { sql } from "kysely";
import { addDays } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";

type Days = { readonly from: string; readonly to: string };
type Placed = { unitId: string; employeeId: string; startsOn: string; endsOn: string };
type Away = { employeeId: string; startsOn: string; endsOn: string };

/** Of each unit: its working days, and those of everybody placed in it or below it, without the days they were away. */
export async function personDays(
  queries: Queries,
  agencyId: number,
  clocks: ReadonlyMap<string, WorkClock>,
  days: Days,
): Promise<Map<string, { workingDays: number; personDays: number }>> {
  const unitIds = [...clocks.keys()];
  const placed = await placedAt(queries, agencyId, unitIds, days);
  const away = Map.groupBy(await awayIn(queries, agencyId, days), ({ employeeId }) => employeeId);
  return new Map(
    [...clocks].map(([unitId, clock]) => {
      const working = workingDays(clock, days);
      const ofUnit = placed.filter((one) => one.unitId === unitId);
      const sum = ofUnit.reduce(
        (total, one) => total + daysOf(one, away.get(one.employeeId) ?? [], working),
        0,
      );
      return [unitId, { workingDays: working.length, personDays: sum }];
    }),
  );
}

function daysOf(placed: Placed, away: readonly Away[], working: readonly string[]): number {
  const isIn = (day: string, { startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
    startsOn <= day && day <= endsOn;
  return working.filter((day) => isIn(day, placed) && !away.some((one) => isIn(day, one))).length;
}

/** The days on which the counter is open at all. */
function workingDays(clock: WorkClock, { from, to }: Days): string[] {
  const open: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const noon = new Date(`${day}T05:00:00Z`); // a moment of this day in each of the country's zones
    const shift = (noon.getTime() - Date.parse(`${clock.dayOf(noon)}T${clock.timeOf(noon)}Z`)) / 60_000;
    const midnight = Date.parse(`${day}T00:00:00Z`) + shift * 60_000;
    if (clock.minutesBetween(new Date(midnight), new Date(midnight + 86_400_000)) > 0) open.push(day);
  }
  return open;
}

async function placedAt(
  queries: Queries,
  agencyId: number,
  unitIds: readonly string[],
  { from, to }: Days,
): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    with recursive within as (
      select unit_id as counter_id, unit_id, 0 as step from unnest(${unitIds}::uuid[]) as given (unit_id)
      union
      select within.counter_id, u.unit_id, within.step + 1
      from within join unit u on u.agency_id = ${agencyId} and u.parent_id = within.unit_id where within.step < 50)
    select within.counter_id as "unitId", a.employee_id as "employeeId", a.starts_on::text as "startsOn",
      coalesce(a.ends_on, ${to}::date)::text as "endsOn"
    from within
    join position p on p.agency_id = ${agencyId} and p.unit_id = within.unit_id
    join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id and a.kind = 'definitive'
      and a.starts_on <= ${to}::date and (a.ends_on is null or a.ends_on >= ${from}::date)
    order by 1, 2, 3`.execute(queries);
  return rows;
}

async function awayIn(queries: Queries, agencyId: number, { from, to }: Days): Promise<Away[]> {
  const { rows } = await sql<Away>`
    select b.employee_id as "employeeId", b.starts_on::text as "startsOn", b.ends_on::text as "endsOn"
    from absence b
    where b.agency_id = ${agencyId} and b.starts_on <= ${to}::date and b.ends_on >= ${from}::date
      and not exists (select from absence_withdrawal w where w.agency_id = ${agencyId} and w.absence_id = b.absence_id)
    order by b.employee_id, b.starts_on, b.absence_id`.execute(queries);
  return rows;
}
