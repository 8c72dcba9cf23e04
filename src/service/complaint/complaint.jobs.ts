import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { complaintClock } from "./remind.ts";

export const complaintJobs: readonly JobKind[] = [];
export const complaintSchedules: readonly Schedule[] = [complaintClock];
