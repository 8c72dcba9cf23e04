import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { readRatingFile } from "./exchange/import/read-job.ts";
import { remindAsked } from "./feedback/request/remind.ts";
import { closeRounds, remindOfRounds } from "./feedback-round/round-schedules.ts";
import { reviewLawJob } from "./law-review/review-job.ts";
import { reviewLawDaily } from "./law-review/review-schedule.ts";
import { fillMonthly } from "./measured/fill-monthly.ts";
import { tellRenewals } from "./plan/renewal/tell-renewals.ts";
import { dailyReminders } from "./reminder/daily.ts";
import { reckonWhatIfJob } from "./what-if/reckon-job.ts";
import { closeYearJob } from "./year-end/close-job.ts";
import { remindAllJob } from "./year-end/remind-job.ts";
import { simulateYearJob } from "./year-end/simulate-job.ts";
import { makeYearFileJob } from "./year-file/make-job.ts";

/** What appraisal does by the clock. */
export const appraisalSchedules: readonly Schedule[] = [
  tellRenewals,
  dailyReminders,
  remindAsked,
  closeRounds,
  remindOfRounds,
  reviewLawDaily,
  fillMonthly,
];

/** Long work that a person started and waits for. */
export const appraisalJobs: readonly JobKind[] = [
  closeYearJob,
  simulateYearJob,
  remindAllJob,
  reckonWhatIfJob,
  readRatingFile,
  makeYearFileJob,
  reviewLawJob,
];
