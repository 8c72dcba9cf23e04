import type { RecordNoun } from "#ledger/record/record-noun.ts";
import {
  dialogueOwners,
  evaluationOwners,
  followUpOwners,
  objectionOwners,
  planOwners,
  yearFileOwners,
} from "./record-owners.ts";

/**
 * Whose each record of appraisal is. Periods, goals, units' ratings, sessions of calibration, scenarios, hidden entries
 * of the library and lists of the national system are nobody's in particular: where one of their records concerns
 * somebody, its command says `about`.
 */
export const appraisalNouns: readonly RecordNoun[] = [
  { kind: "plan", about: planOwners },
  { kind: "dialogue", about: dialogueOwners },
  { kind: "evaluation", about: evaluationOwners },
  { kind: "objection", about: objectionOwners },
  { kind: "follow-up", about: followUpOwners },
  { kind: "year-file", about: yearFileOwners },
];
