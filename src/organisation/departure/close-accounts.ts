import { sql } from "kysely";
import type { Schedule } from "#platform/jobs/jobs.ts";
import type { Services } from "#platform/procedures/services.ts";

/** Long enough to make up for a server that stood still over a holiday. */
const lookBackDays = 30;

/**
 * Ends the accounts of whoever has left. From the first day away they are nobody to every procedure already
 * (actorFacts); this takes away password, passkeys and sessions too. Doing it twice does no harm.
 */
export const closeAccounts: Schedule = {
  name: "departure.close-accounts",
  cron: "5 * * * *", // every hour: midnight comes at different hours in Papua and in Palembang
  run: async (services) => {
    for (const person of await goneLately(services)) await services.identity.disableUser(person);
  },
};

/** Across agencies, so under the role that passes the wall; ids only. */
async function goneLately({
  database,
  clock,
}: Services): Promise<{ agencyId: number; employeeId: string }[]> {
  const { rows } = await database.bulk(0, (queries) =>
    sql<{ agencyId: number; employeeId: string }>`
      select d.agency_id as "agencyId", d.employee_id as "employeeId"
      from departure d join agency a on a.agency_id = d.agency_id
      where d.left_on <= (${clock()}::timestamptz at time zone a.time_zone)::date
        and d.left_on > (${clock()}::timestamptz at time zone a.time_zone)::date - ${lookBackDays}::integer
      order by d.agency_id, d.employee_id`.execute(queries),
  );
  return rows;
}
