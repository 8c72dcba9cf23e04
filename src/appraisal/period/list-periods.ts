import { sql } from "kysely";
import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { Period } from "./period.schema.ts";
import { yearAsked } from "./year-asked.ts";
import { yearPeople } from "./year-people.sql.ts";
import { stillToOpen } from "./years.ts";

const shownMax = 20;

export const listPeriods = query({
  name: "period.list",
  route: {
    method: "GET",
    path: "/periods",
    summary: "The years that were opened, newest first, and how far their plans are",
    tags: ["period"],
  },
  who: "signed-in",
  /** `past`: last year may be opened as well. */
  input: z.object({ past: z.stringbool().default(false) }),
  output: z.object({ periods: z.array(Period), openable: z.array(z.int()) }),
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const rows = await queries
      .selectFrom("period")
      .select(["year", "starts_on as startsOn", "ends_on as endsOn", "opened_at as openedAt"])
      .where("agency_id", "=", agencyId)
      .orderBy("year", "desc")
      .limit(shownMax)
      .execute();
    const counts = await countsOf(
      ground,
      rows.map(({ year }) => year),
    );
    const periods = rows.map((row) => ({
      ...row,
      planningDeadline: yearAsked(ground, row.year).deadline,
      ...{ people: 0, plans: 0, agreed: 0 },
      ...counts.find(({ year }) => year === row.year),
    }));
    return { periods, openable: stillToOpen(today, periods, input.past) };
  },
});

type YearCounts = Pick<Period, "year" | "people" | "plans" | "agreed">;

/** Of all years in one query. */
async function countsOf(ground: Ground<unknown>, years: readonly number[]): Promise<YearCounts[]> {
  if (years.length === 0) return [];
  const counts = years.map(
    (year) => sql`
      select ${year}::integer as year, count(*) as people, count(plan_id) as plans,
        count(*) filter (where state = 'agreed') as agreed
      from (${yearPeople(yearAsked(ground, year))}) as person`,
  );
  const { rows } = await sql<YearCounts>`${sql.join(counts, sql` union all `)} order by year`.execute(
    ground.queries,
  );
  return rows;
}
