import type { Schedule } from "#platform/jobs/jobs.ts";
import { dailyReminders } from "./reminder/daily.ts";

/** What appraisal does by the clock. */
export const appraisalSchedules: readonly Schedule[] = [dailyReminders];
