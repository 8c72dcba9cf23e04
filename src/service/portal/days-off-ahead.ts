import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { currentLocale } from "#platform/words/words.ts";
import type { Day } from "#rules/day.ts";
import type { LawData } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import { aboveSql } from "../hours/units-above.sql.ts";
import type { ClosedDay } from "./portal.schema.ts";

type CountryDay = Pick<ClosedDay, "day" | "kind" | "name">;

/** The country's days off from `from` to `to` as they are known on the first day, in order. */
export function countryDaysOff(
  law: LawData,
  from: Day,
  to: Day,
): { days: CountryDay[]; yearsWithoutDecree: number[] } {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  const decrees = years.map((year) => ({ year, decree: offDaysOf(year, law, from) }));
  const english = currentLocale() === "en";
  return {
    days: decrees
      .flatMap(({ decree }) => decree?.value.days ?? [])
      .filter(({ day }) => from <= day && day <= to)
      .map(({ day, kind, name, gloss }) => ({ day, kind, name: english ? gloss : name })),
    yearsWithoutDecree: decrees.filter(({ decree }) => !decree).map(({ year }) => year),
  };
}

export type Closing = { unitId: string; day: string; name: string };

/** The closing days of units and of what is above them, in order. */
export async function closingsOf(
  queries: Queries,
  agencyId: number,
  unitIds: readonly string[],
  from: Day,
  to: Day,
): Promise<Closing[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<Closing>`
    with recursive ${aboveSql(agencyId, unitIds)}
    select distinct on (c.day, a.leaf) a.leaf as "unitId", c.day::text as day, c.reason as name
    from above a join closing_day c on c.agency_id = ${agencyId} and c.unit_id = a.unit_id
    where c.withdrawn_at is null and c.day between ${from} and ${to}
    order by c.day, a.leaf, a.step`.execute(queries);
  return rows;
}
