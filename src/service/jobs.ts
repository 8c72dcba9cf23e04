import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { caseJobs, caseSchedules } from "./case/case.jobs.ts";
import { caseImportJobs } from "./case-import/case-import.jobs.ts";
import { complaintJobs, complaintSchedules } from "./complaint/complaint.jobs.ts";
import { portalJobs, portalSchedules } from "./portal/portal.jobs.ts";
import { speedJobs, speedSchedules } from "./speed/speed.jobs.ts";
import { standardJobs, standardSchedules } from "./standard/standard.jobs.ts";
import { surveyJobs, surveySchedules } from "./survey/survey.jobs.ts";

/** Long work of the public's side. */
export const serviceJobs: readonly JobKind[] = [
  ...caseImportJobs,
  ...standardJobs,
  ...caseJobs,
  ...surveyJobs,
  ...complaintJobs,
  ...speedJobs,
  ...portalJobs,
];

/** What it does by the clock. */
export const serviceSchedules: readonly Schedule[] = [
  ...standardSchedules,
  ...caseSchedules,
  ...surveySchedules,
  ...complaintSchedules,
  ...speedSchedules,
  ...portalSchedules,
];
