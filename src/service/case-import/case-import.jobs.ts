import type { JobKind } from "#platform/jobs/run-job.ts";
import { sheetImportJobs } from "#service/sheet-import/sheet-import.jobs.ts";
import { caseNoun } from "./case.noun.ts";
import { takeSentCases } from "./source/take-job.ts";

export const caseImportJobs: readonly JobKind[] = [...sheetImportJobs(caseNoun), takeSentCases];
