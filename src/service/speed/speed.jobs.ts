import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { refreshTouchedCases } from "./refresh-case-time.ts";

export const speedJobs: readonly JobKind[] = [];
export const speedSchedules: readonly Schedule[] = [refreshTouchedCases];
