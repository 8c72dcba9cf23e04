import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { closeAccounts } from "./departure/close-accounts.ts";
import { carryOutErasure } from "./erasure/carry-out-job.ts";
import { confirmImportJob } from "./import/confirm-job.ts";
import { previewImport } from "./import/preview-job.ts";
import { makeOwnDataJob } from "./own-data/make-job.ts";
import { sweepOwnData } from "./own-data/sweep-own-data.ts";

/** What the organisation does by the clock. */
export const organisationSchedules: readonly Schedule[] = [closeAccounts, sweepOwnData];

/** Long work that a person started and waits for. */
export const organisationJobs: readonly JobKind[] = [
  previewImport,
  confirmImportJob,
  makeOwnDataJob,
  carryOutErasure,
];
