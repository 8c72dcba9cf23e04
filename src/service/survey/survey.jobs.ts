import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { sealSurveyDays } from "./seal/seal-days.ts";

export const surveyJobs: readonly JobKind[] = [];
export const surveySchedules: readonly Schedule[] = [sealSurveyDays];
