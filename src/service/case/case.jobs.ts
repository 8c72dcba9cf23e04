import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { forgetApplicants } from "./watch/forget-applicants.ts";
import { warnAgency } from "./watch/warn.ts";

export const caseJobs: readonly JobKind[] = [];

export const caseSchedules: readonly Schedule[] = [
  // by the clock of Jakarta, from the first counter in the east until the last in the west; each unit's own hours decide
  { name: "case.warn", cron: "*/10 5-18 * * *", run: (services) => forEachAgency(services, warnAgency) },
  {
    name: "case.forget-applicants",
    cron: "40 2 * * *",
    run: (services) => forEachAgency(services, forgetApplicants),
  },
];
