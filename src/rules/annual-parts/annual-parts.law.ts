import type { AbsenceKindRow } from "#rules/absence/absence.law.ts";

export type AnnualPartsLaw = {
  /** Who rates a plan that ended in mid-year: the appraiser with whom it was agreed. */
  "part-decision": "own-appraiser";
  /** Who rates the year as a whole where it has several plans. */
  "annual-decision": "last-appraiser";
  "absence-kinds": readonly AbsenceKindRow[];
};
