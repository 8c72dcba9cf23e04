import type { Schedule } from "#platform/jobs/jobs.ts";
import { tellRenewals } from "./plan/renewal/tell-renewals.ts";

/** What appraisal does by the clock. */
export const appraisalSchedules: readonly Schedule[] = [tellRenewals];
