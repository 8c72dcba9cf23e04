import type { appraisalProcedures } from "#appraisal/procedures.ts";
import type { Call } from "#platform/procedures/services.ts";

/** The call of one person at nine in the morning of a "month-day"; null when that has not come yet. */
export type CallOn = (nip: string, monthDay: string) => Promise<Call | null>;
export type Procedures = typeof appraisalProcedures;
export type Written = { planId: string; resultIds: string[]; indicatorIds: string[][] };
/** What results of a plan can serve, as the story counts them. */
export type Above = { headResultIds: readonly string[]; goalIds: readonly string[] };
