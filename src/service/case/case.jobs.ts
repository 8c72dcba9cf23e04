import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";

export const caseJobs: readonly JobKind[] = [];
export const caseSchedules: readonly Schedule[] = [];
