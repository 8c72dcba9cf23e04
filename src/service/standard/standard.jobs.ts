import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { recountClocksJob, recountDaily } from "../hours/recount-clocks.ts";

export const standardJobs: readonly JobKind[] = [recountClocksJob];
export const standardSchedules: readonly Schedule[] = [recountDaily];
