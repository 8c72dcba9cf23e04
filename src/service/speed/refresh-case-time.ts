import { sql } from "kysely";
import type { Touched } from "#measures/measure.ts";
import { agencyOf } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import type { Services } from "#platform/procedures/services.ts";
import { recount } from "./recount.ts";

/** The touches by which cases tell that their times no longer hold. */
export const caseTimePile = "case-time";

const unitMonthsAtOnce = 24; // of a large office 130,000 cases: far from the time that a statement may take

/** Counts anew what was touched, every minute. */
export const refreshTouchedCases: Schedule = {
  name: "case-time.refresh",
  cron: "* * * * *",
  run: (services) => forEachAgency(services, refreshCaseTime),
};

/** Counts anew what was touched in an agency, batch by batch, each with its touches in one transaction. */
export async function refreshCaseTime({ database }: Services, agencyId: number): Promise<void> {
  for (;;) {
    const count = await database.write(agencyId, (queries) => refreshBatch(queries, agencyId));
    if (count < unitMonthsAtOnce) return;
  }
}

async function refreshBatch(queries: Queries, agencyId: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('case-time'), ${agencyId})`.execute(queries);
  const { rows } = await sql<Touched>`
    with due as (
      select distinct month, unit_id from measure_touch
      where agency_id = ${agencyId} and pile = ${caseTimePile}
      order by month, unit_id limit ${unitMonthsAtOnce}),
    taken as (
      delete from measure_touch t using due
      where t.agency_id = ${agencyId} and t.pile = ${caseTimePile} and t.month = due.month and t.unit_id = due.unit_id
      returning t.unit_id, t.month)
    select distinct unit_id as "unitId", month from taken order by month, unit_id`.execute(queries);
  if (rows.length === 0) return 0;
  const { timeZone } = await agencyOf(queries, agencyId);
  await recount(queries, { agencyId, timeZone }, rows);
  return rows.length;
}
