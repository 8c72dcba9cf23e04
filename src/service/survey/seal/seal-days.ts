import { sql } from "kysely";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { eachByItself, forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { sealsSql } from "./seal-hash.ts";

/**
 * Seals each day that is over: one record a unit with the number of answers and a hash over them, so that nobody adds,
 * alters or removes one unseen, and the ledger tells nothing of any single answer.
 */
export const sealSurveyDays: Schedule = {
  name: "survey.seal-days",
  cron: "20 * * * *", // every hour: midnight comes at different hours in Papua and in Palembang
  run: (services) => forEachAgency(services, sealAgency),
};

/** Seals what is over in one agency and not sealed yet. */
export async function sealAgency(services: Services, agencyId: number): Promise<void> {
  const { database, clock } = services;
  const due = await database.read(agencyId, async (queries) => {
    const { timeZone } = await agencyOf(queries, agencyId);
    return unsealedBefore(queries, agencyId, dayIn(timeZone, clock()));
  });
  // each in a transaction of its own: one that fails keeps no other from its seal
  await eachByItself(services, due, (one) =>
    database.write(agencyId, (queries) => sealOne(services, queries, agencyId, one)),
  );
}

type Day = { unitId: string; day: string; answers: number; sha256: string };

async function unsealedBefore(queries: Queries, agencyId: number, today: string): Promise<Day[]> {
  const which = sql`answer.seal_day < ${today}
    and not exists (select from survey_seal seal where seal.agency_id = ${agencyId}
      and seal.unit_id = answer.unit_id and seal.day = answer.seal_day)`;
  const { rows } = await sql<Day>`
    select unit_id as "unitId", day, answers, sha256 from (${sealsSql(agencyId, which)}) as due
    order by day, unit_id`.execute(queries);
  return rows;
}

async function sealOne(
  { clock, ledger }: Services,
  queries: Queries,
  agencyId: number,
  { unitId, day, answers, sha256 }: Day,
): Promise<void> {
  const now = clock();
  const kept = await queries
    .insertInto("survey_seal")
    .values({ agency_id: agencyId, unit_id: unitId, day, answers, sha256, sealed_at: now })
    .onConflict((there) => there.doNothing())
    .returning("day")
    .execute();
  if (kept.length === 0) return;
  const happening = {
    kind: "survey.sealed",
    subject: { kind: "unit", id: unitId },
    facts: { day, answers, sha256 },
  };
  const by = { actor: null, agencyId, procedure: sealSurveyDays.name, now, nouns: ledger.nouns };
  await keepRecord(queries, [happening], by);
}
