import { sql } from "kysely";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { LawData } from "#rules/law.ts";
import { lockMeasures, replaceCells } from "./cells.ts";
import type { Month, Pile } from "./measure.ts";
import { addMonths, monthOf, monthsFrom } from "./months.ts";
import type { Refreshed } from "./refresh.ts";

const monthsWithoutSpan = 60; // five years, for a pile that does not say where its facts begin

/**
 * Computes everything of an agency anew, month by month, each month of a pile in one transaction: every fact is read
 * once, so the cost grows with their number and not faster. `report` hears how far it is.
 */
export async function recomputeMeasures(
  services: Services,
  agencyId: number,
  report: (done: number, total: number) => void = () => {},
): Promise<Refreshed> {
  const { database, measures, clock } = services;
  const work = await database.read(agencyId, async (queries) => {
    const through = await monthNow(queries, agencyId, clock());
    const lists = [];
    for (const pile of measures.piles)
      lists.push(...(await monthsOf(queries, agencyId, pile, through)).map((month) => ({ pile, month })));
    return lists;
  });
  const total = { unitMonths: 0, cells: 0 };
  for (const [at, { pile, month }] of work.entries()) {
    const done = await database.write(agencyId, (queries) =>
      recomputeMonth(queries, { agencyId, pile, law: services.law, now: clock() }, month),
    );
    total.unitMonths += done.unitMonths;
    total.cells += done.cells;
    report(at + 1, work.length);
  }
  return total;
}

async function monthNow(queries: Queries, agencyId: number, now: Date): Promise<Month> {
  const { time_zone } = await queries
    .selectFrom("agency")
    .select("time_zone")
    .where("agency_id", "=", agencyId)
    .executeTakeFirstOrThrow();
  return monthOf(dayIn(time_zone, now));
}

/** Where facts are, and where cells still are of facts that went. */
async function monthsOf(queries: Queries, agencyId: number, pile: Pile, through: Month): Promise<Month[]> {
  const span = pile.span
    ? await pile.span(queries, agencyId)
    : { from: addMonths(through, 1 - monthsWithoutSpan), through };
  const { rows } = await sql<{ month: Month }>`
    select month from measure_cell where agency_id = ${agencyId} and pile = ${pile.name}
    union select month from measure_touch where agency_id = ${agencyId} and pile = ${pile.name}`.execute(
    queries,
  );
  const known = rows.map(({ month }) => month);
  return [...new Set([...(span ? monthsFrom(span.from, span.through) : []), ...known])].sort();
}

async function recomputeMonth(
  queries: Queries,
  of: { agencyId: number; pile: Pile; law: LawData; now: Date },
  month: Month,
): Promise<Refreshed> {
  const { agencyId, pile } = of;
  await lockMeasures(queries, agencyId);
  await queries
    .deleteFrom("measure_touch")
    .where("agency_id", "=", agencyId)
    .where("pile", "=", pile.name)
    .where("month", "=", month)
    .execute();
  const units = await queries
    .selectFrom("unit")
    .select("unit_id as unitId")
    .where("agency_id", "=", agencyId)
    .orderBy("unit_id")
    .execute();
  const cells = await replaceCells(
    queries,
    of,
    units.map(({ unitId }) => ({ unitId, month })),
  );
  return { unitMonths: units.length, cells };
}
