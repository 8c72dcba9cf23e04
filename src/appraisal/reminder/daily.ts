import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { remindAgency } from "./remind.ts";

/** Before the day's mail goes out at six, so that it carries what was reminded of. */
export const dailyReminders: Schedule = {
  name: "reminder.daily",
  cron: "30 5 * * *",
  run: (services) => forEachAgency(services, remindAgency),
};
