import type { RecordNoun } from "#ledger/record/record-noun.ts";
import { annualResultBinding } from "./annual/annual-result.binding.ts";
import { calibrationBinding } from "./calibration/session/calibration.binding.ts";
import { goalBinding } from "./cascade/goal/goal.binding.ts";
import { creditOpeningBinding } from "./credit-points/credit-opening.binding.ts";
import { evaluationBinding } from "./evaluation/evaluation.binding.ts";
import { nationalRatingBinding } from "./exchange/decision/national-rating.binding.ts";
import { followUpBinding } from "./follow-up/follow-up.binding.ts";
import { organisationRatingBinding } from "./organisation-rating/organisation-rating.binding.ts";
import { planBinding } from "./plan/plan.binding.ts";
import { progressBinding } from "./progress/progress.binding.ts";
import {
  dialogueOwners,
  evaluationOwners,
  followUpOwners,
  objectionOwners,
  planOwners,
  yearFileOwners,
} from "./record-owners.ts";
import { yearBinding } from "./year-end/year.binding.ts";

/**
 * Whose each record of appraisal is, and what binds them. Periods, goals, units' ratings, sessions of calibration,
 * scenarios, hidden entries of the library and lists of the national system are nobody's in particular: where one of
 * their records concerns somebody, its command says `about`.
 */
export const appraisalNouns: readonly RecordNoun[] = [
  { kind: "plan", about: planOwners },
  { kind: "dialogue", about: dialogueOwners },
  { kind: "evaluation", about: evaluationOwners },
  { kind: "objection", about: objectionOwners },
  { kind: "follow-up", about: followUpOwners },
  { kind: "year-file", about: yearFileOwners },
  { kind: "plan", state: planBinding },
  { kind: "plan", state: progressBinding },
  { kind: "evaluation", state: evaluationBinding },
  { kind: "annual-result", state: annualResultBinding },
  { kind: "national-rating", state: nationalRatingBinding },
  { kind: "unit", state: organisationRatingBinding },
  { kind: "follow-up", state: followUpBinding },
  { kind: "employee", state: creditOpeningBinding },
  { kind: "calibration", state: calibrationBinding },
  { kind: "period", state: yearBinding },
  { kind: "goal", state: goalBinding },
];
