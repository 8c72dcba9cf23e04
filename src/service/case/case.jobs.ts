import { agencyIds } from "#platform/database/agency-ids.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import type { Services } from "#platform/procedures/services.ts";
import { forgetApplicants } from "./forget-applicants.ts";
import { warnAgency } from "./warn.ts";

export const caseJobs: readonly JobKind[] = [];

export const caseSchedules: readonly Schedule[] = [
  // by the clock of Jakarta, from the first counter in the east until the last in the west; each unit's own hours decide
  { name: "case.warn", cron: "*/10 5-18 * * *", run: (services) => eachAgency(services, warnAgency) },
  {
    name: "case.forget-applicants",
    cron: "40 2 * * *",
    run: (services) => eachAgency(services, forgetApplicants),
  },
];

async function eachAgency(
  services: Services,
  work: (services: Services, agencyId: number) => Promise<unknown>,
): Promise<void> {
  for (const agencyId of await agencyIds(services.database)) await work(services, agencyId);
}
