import type { JobKind } from "#platform/jobs/run-job.ts";
import { confirmCaseImportJob } from "./confirm-job.ts";
import { readCaseLog } from "./read-job.ts";
import { takeSentCases } from "./source/take-job.ts";

export const caseImportJobs: readonly JobKind[] = [readCaseLog, confirmCaseImportJob, takeSentCases];
