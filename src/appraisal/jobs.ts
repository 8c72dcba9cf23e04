import type { Schedule } from "#platform/jobs/jobs.ts";
import { remindAsked } from "./feedback/request/remind.ts";
import { closeRounds, remindOfRounds } from "./feedback-round/round-schedules.ts";

/** What appraisal does by the clock. */
export const appraisalSchedules: readonly Schedule[] = [remindAsked, closeRounds, remindOfRounds];
