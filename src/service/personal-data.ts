import type { PersonalData } from "#platform/personal-data/holding.ts";

/** What the public's side holds of a civil servant, children first. */
export const servicePersonalData: PersonalData = { holdings: [], records: {} };
