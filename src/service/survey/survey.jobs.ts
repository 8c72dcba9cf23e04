import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { sheetImportJobs } from "#service/sheet-import/sheet-import.jobs.ts";
import { forgetAnswerFiles } from "./import/forget-files.ts";
import { surveyNoun } from "./import/survey.noun.ts";
import { sealSurveyDays } from "./seal/seal-days.ts";

export const surveyJobs: readonly JobKind[] = sheetImportJobs(surveyNoun);
export const surveySchedules: readonly Schedule[] = [sealSurveyDays, forgetAnswerFiles];
