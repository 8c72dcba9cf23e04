import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";

export const portalJobs: readonly JobKind[] = [];
export const portalSchedules: readonly Schedule[] = [];
