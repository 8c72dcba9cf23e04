import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { eachByItself, forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { LawData } from "#rules/law.ts";
import { lockMeasures, replaceCells } from "./cells.ts";
import type { Pile, Touched } from "./measure.ts";

const unitMonthsAtOnce = 60; // a fault undoes this much, and no transaction grows with the agency

/** Works off what was touched, every minute; a run that takes longer lets the next one pass by. */
export const refreshTouched: Schedule = {
  name: "measures.refresh",
  cron: "* * * * *",
  run: (services) => forEachAgency(services, refreshMeasures),
};

export type Refreshed = { unitMonths: number; cells: number };

/**
 * Computes anew what was touched in an agency, batch by batch, each in one transaction that takes its touches away: a
 * crash loses none, and what is touched meanwhile stays for the next batch. A pile that fails holds up no other.
 */
export async function refreshMeasures(services: Services, agencyId: number): Promise<Refreshed> {
  const { database, measures } = services;
  const done = { unitMonths: 0, cells: 0 };
  await eachByItself(services, measures.piles, async (pile) => {
    for (;;) {
      const batch = await database.write(agencyId, (queries) =>
        refreshBatch(queries, { agencyId, pile, law: services.law, now: services.clock() }),
      );
      done.unitMonths += batch.unitMonths;
      done.cells += batch.cells;
      if (batch.unitMonths < unitMonthsAtOnce) return;
    }
  });
  return done;
}

type Batch = { agencyId: number; pile: Pile; law: LawData; now: Date };

/** Takes touches of a pile away and computes what they name, in the caller's transaction. */
export async function refreshBatch(queries: Queries, batch: Batch): Promise<Refreshed> {
  const { agencyId, pile } = batch;
  await lockMeasures(queries, agencyId);
  const { rows: touched } = await sql<Touched>`
    with due as (
      select distinct month, unit_id from measure_touch where agency_id = ${agencyId} and pile = ${pile.name}
      order by month, unit_id limit ${unitMonthsAtOnce}),
    taken as (
      delete from measure_touch t using due
      where t.agency_id = ${agencyId} and t.pile = ${pile.name} and t.month = due.month and t.unit_id = due.unit_id
      returning t.unit_id, t.month)
    select distinct unit_id as "unitId", month from taken order by month, unit_id`.execute(queries);
  const cells = touched.length === 0 ? 0 : await replaceCells(queries, batch, touched);
  return { unitMonths: touched.length, cells };
}
