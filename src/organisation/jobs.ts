import type { Schedule } from "#platform/jobs/jobs.ts";
import { closeAccounts } from "./departure/close-accounts.ts";

/** What the organisation does by the clock. */
export const organisationSchedules: readonly Schedule[] = [closeAccounts];
