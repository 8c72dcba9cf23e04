import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { currentLocale } from "#platform/words/words.ts";
import type { Dated, LawData } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import type { WorkingDaysLaw } from "#rules/working-time/working-days.law.ts";
import type { DayOff } from "./hours.schema.ts";

export type DaysOff = {
  readonly days: readonly DayOff[];
  /** Null: no decree for the year is known on that day. */
  readonly decree: Dated<WorkingDaysLaw["off-days"]> | null;
};

/** All days of a year on which a unit's counter is closed, as known on a day; in order. */
export async function daysOffOf(
  queries: Queries,
  law: LawData,
  { agencyId, unitId, year, knownOn }: { agencyId: number; unitId: string; year: number; knownOn: string },
): Promise<DaysOff> {
  const decree = offDaysOf(year, law, knownOn) ?? null;
  const english = currentLocale() === "en";
  const ofCountry: DayOff[] = (decree?.value.days ?? []).map(({ day, kind, name, gloss }) => ({
    ...{ day, kind, name: english ? gloss : name, closingDayId: null, unitName: null },
  }));
  const { rows } = await closings(agencyId, unitId, year).execute(queries);
  const own: DayOff[] = rows.map((row) => ({ ...row, kind: "closing" }));
  const days = [...ofCountry, ...own].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { days, decree };
}

/** Closing days of the unit and of what is above it. */
function closings(agencyId: number, unitId: string, year: number) {
  return sql<Omit<DayOff, "kind">>`
    with recursive above as (
      select unit_id, parent_id, name, 0 as step from unit
      where agency_id = ${agencyId} and unit_id = ${unitId}
      union all
      select u.unit_id, u.parent_id, u.name, above.step + 1
      from above join unit u on u.agency_id = ${agencyId} and u.unit_id = above.parent_id where above.step < 50)
    select c.day::text as day, c.reason as name, c.closing_day_id as "closingDayId", a.name as "unitName"
    from above a join closing_day c on c.agency_id = ${agencyId} and c.unit_id = a.unit_id
    where c.withdrawn_at is null and c.day between ${`${year}-01-01`} and ${`${year}-12-31`}
    order by c.day, a.step`;
}
