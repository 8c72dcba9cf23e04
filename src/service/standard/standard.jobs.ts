import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";

export const standardJobs: readonly JobKind[] = [];
export const standardSchedules: readonly Schedule[] = [];
