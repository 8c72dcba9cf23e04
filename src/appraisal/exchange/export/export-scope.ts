import { sql } from "kysely";
import { z } from "zod";
import { intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { exchangeReaders } from "#appraisal/exchange/exchange-readers.ts";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { unitGroups } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";

const Unit = z.object({ unitId: z.uuid(), name: z.string() });

export const exportScope = query({
  name: "exchange.scope",
  route: {
    method: "GET",
    path: "/periods/{year}/exchange",
    summary: "The units and intervals by which an export can be narrowed down",
    tags: ["exchange"],
  },
  who: exchangeReaders,
  input: z.object({ year: Year }),
  output: z.object({ units: z.array(Unit), intervals: z.array(z.string()) }),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    await expectOpenedYear(ground, input.year);
    const { rows } = await sql`
      select distinct grouped.group_id as "unitId", grouped.group_name as name
      from (${unitGroups(agencyId, {})}) as grouped
      order by grouped.group_name, grouped.group_id`.execute(queries);
    const intervals = await intervalsOf(ground, calendarYear(input.year));
    return { units: z.array(Unit).parse(rows), intervals: intervals.map(({ code }) => code) };
  },
});
