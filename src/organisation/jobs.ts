import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { closeAccounts } from "./departure/close-accounts.ts";
import { confirmImportJob } from "./import/confirm-job.ts";
import { previewImport } from "./import/preview-job.ts";

/** What the organisation does by the clock. */
export const organisationSchedules: readonly Schedule[] = [closeAccounts];

/** Long work that a person started and waits for. */
export const organisationJobs: readonly JobKind[] = [previewImport, confirmImportJob];
