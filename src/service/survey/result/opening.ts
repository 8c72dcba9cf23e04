import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import type { LawData } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import { type DatedHours, spansOn } from "#rules/working-time/opening-hours.ts";

const Span = z.tuple([z.number(), z.number()]).readonly();
const Weekly = z.partialRecord(z.enum(["1", "2", "3", "4", "5", "6", "7"]), z.array(Span).readonly());
const minutesOfHour = 60;

/** Whether a unit's counter is open in some minute of an hour; null where nobody said when it opens. */
export type Opening = (day: string, hour: number) => boolean | null;

/** The unit's own hours, or those of the nearest unit above that has some; days off are closed. One query. */
export async function openingOf(
  queries: Queries,
  law: LawData,
  { agencyId, unitId }: { agencyId: number; unitId: string },
): Promise<Opening> {
  const { rows } = await sql<{ startsOn: string; weekly: unknown }>`
    with recursive up as (
      select unit_id, parent_id, 0 as step from unit where agency_id = ${agencyId} and unit_id = ${unitId}
      union
      select u.unit_id, u.parent_id, up.step + 1
      from up join unit u on u.agency_id = ${agencyId} and u.unit_id = up.parent_id where up.step < 50),
    nearest as (
      select up.unit_id from up
      where exists (select from office_hours h where h.agency_id = ${agencyId} and h.unit_id = up.unit_id)
      order by up.step limit 1)
    select h.starts_on as "startsOn", h.weekly
    from office_hours h join nearest on nearest.unit_id = h.unit_id
    where h.agency_id = ${agencyId} order by h.starts_on`.execute(queries);
  const hours = rows.map(({ startsOn, weekly }): DatedHours => ({ startsOn, weekly: Weekly.parse(weekly) }));
  return (day, hour) => {
    if (hours.length === 0) return null;
    if (isOff(day, law)) return false;
    return spansOn(day, hours).some(
      ([from, to]) => from < (hour + 1) * minutesOfHour && to > hour * minutesOfHour,
    );
  };
}

function isOff(day: string, law: LawData): boolean {
  const decree = offDaysOf(Number(day.slice(0, 4)), law);
  return decree?.value.days.some((off) => off.day === day) ?? false;
}
