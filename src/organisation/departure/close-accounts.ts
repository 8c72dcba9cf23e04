import { sql } from "kysely";
import type { Schedule } from "#platform/jobs/jobs.ts";
import type { Services } from "#platform/procedures/services.ts";

const pageSize = 1000;

/**
 * Ends the accounts of whoever has left. From the first day away they are nobody to every procedure already
 * (actorFacts); this takes away password, passkeys and sessions too, and lets their next agency invite them. Looks at
 * everybody who ever left: a departure may be recorded long after its day, and a server may stand still for as long.
 */
export const closeAccounts: Schedule = {
  name: "departure.close-accounts",
  cron: "5 * * * *", // every hour: midnight comes at different hours in Papua and in Palembang
  run: async (services) => {
    let after: Gone | undefined;
    do {
      const gone = await goneAfter(services, after);
      for (const [agencyId, ids] of byAgency(gone)) await closeOpenOnes(services, agencyId, ids);
      after = gone.at(-1);
    } while (after);
  },
};

type Gone = { agencyId: number; employeeId: string };

function byAgency(gone: readonly Gone[]): Map<number, string[]> {
  const agencies = Map.groupBy(gone, ({ agencyId }) => agencyId);
  return new Map([...agencies].map(([agencyId, ids]) => [agencyId, ids.map(({ employeeId }) => employeeId)]));
}

async function closeOpenOnes({ identity }: Services, agencyId: number, employeeIds: readonly string[]) {
  const accounts = await identity.accounts(agencyId, employeeIds);
  for (const { employeeId, state } of accounts.values())
    if (state !== "disabled") await identity.disableUser({ agencyId, employeeId });
}

/** The next page, across agencies, so under the role that passes the wall; ids only. */
async function goneAfter({ database, clock }: Services, after: Gone | undefined): Promise<Gone[]> {
  const from = after
    ? sql`and (d.agency_id, d.employee_id) > (${after.agencyId}, ${after.employeeId})`
    : sql``;
  const { rows } = await database.bulk(0, (queries) =>
    sql<Gone>`
      select d.agency_id as "agencyId", d.employee_id as "employeeId"
      from departure d join agency a on a.agency_id = d.agency_id
      where d.left_on <= (${clock()}::timestamptz at time zone a.time_zone)::date ${from}
      order by d.agency_id, d.employee_id
      limit ${pageSize}`.execute(queries),
  );
  return rows;
}
