import { sql } from "kysely";
import { z } from "zod";
import { intervalsOf, openByNow } from "#appraisal/evaluation/intervals.ts";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { reachOf, readers } from "#appraisal/period/readers.ts";
import { yearAsked } from "#appraisal/period/year-asked.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { unitGroups } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import type { Interval } from "#rules/period/period.ts";
import { closingWithName, newestSimulation } from "./closing-rows.ts";
import { deadlinesOf } from "./deadlines.ts";
import { missingOfYear } from "./missing.sql.ts";
import { Board, MissingStep } from "./year-end.schema.ts";

export const yearEndBoard = query({
  name: "year-end.board",
  route: {
    method: "GET",
    path: "/periods/{year}/year-end",
    summary: "What is still missing in a year, by step and unit, and whether it is closed",
    tags: ["year-end"],
  },
  who: readers,
  input: z.object({ year: Year }),
  output: Board,
  run: async (ground) => {
    const { input, today } = ground;
    const { year } = input;
    await expectOpenedYear(ground, year);
    const intervals = await intervalsOf(ground, calendarYear(year));
    const open = openByNow(intervals, today);
    const now = new Set(["plan", "receipt", ...open.map(({ code }) => code)]);
    const [counted, deadlines, closing, simulation] = await Promise.all([
      missingCounts(ground, open),
      deadlinesOf(ground, year, intervals),
      closingWithName(ground, year),
      newestSimulation(ground, year),
    ]);
    return {
      ...{ year, today, endsOn: calendarYear(year).endsOn, closing, simulation },
      steps: deadlines
        .filter(({ step }) => now.has(step))
        .map((deadline) => ({ ...deadline, ...totalOf(counted, deadline.step) })),
      units: unitsOf(counted),
    };
  },
});

const Counted = z.object({
  unitId: z.uuid(),
  name: z.string(),
  step: MissingStep,
  missing: z.int(),
  owing: z.array(z.uuid()),
});
type Counted = z.output<typeof Counted>;

async function missingCounts(
  ground: Ground<{ year: number }>,
  intervals: readonly Interval[],
): Promise<Counted[]> {
  const { queries, agencyId, input } = ground;
  const { rows } = await sql`
    with grouped as materialized (${unitGroups(agencyId, reachOf(actorOf(ground), undefined))})
    select grouped.group_id as "unitId", grouped.group_name as name, missing.step, count(*)::integer as missing,
      array_agg(distinct missing.owes_id) as owing
    from (${missingOfYear(yearAsked(ground, input.year), intervals)}) as missing
    join grouped on grouped.unit_id = missing.unit_id
    group by grouped.group_id, grouped.group_name, missing.step
    order by grouped.group_name, grouped.group_id, missing.step`.execute(queries);
  return rows.map((row) => Counted.parse(row));
}

/** `owedBy`: how many people are to act, each counted once. */
function totalOf(counted: readonly Counted[], step: MissingStep) {
  const rows = counted.filter((row) => row.step === step);
  return {
    missing: rows.reduce((sum, row) => sum + row.missing, 0),
    owedBy: new Set(rows.flatMap((row) => row.owing)).size,
  };
}

/** Where most is missing comes first. */
function unitsOf(counted: readonly Counted[]): Board["units"] {
  const units = [...Map.groupBy(counted, ({ unitId }) => unitId).entries()].map(([unitId, rows]) => ({
    unitId,
    name: rows[0]?.name ?? "",
    steps: rows.map(({ step, missing }) => ({ step, missing })),
  }));
  const sum = (unit: Board["units"][number]) => unit.steps.reduce((total, { missing }) => total + missing, 0);
  return units.toSorted((one, other) => sum(other) - sum(one) || one.name.localeCompare(other.name));
}
