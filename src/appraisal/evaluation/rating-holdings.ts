import { ofMyPlans } from "#appraisal/plan/plan-holdings.ts";
import { named, within, withNip } from "#platform/personal-data/belonging.ts";
import type { Holding } from "#platform/personal-data/holding.ts";

const ofMyEvaluations = within("evaluation", "evaluation_id", ofMyPlans);

/** What was decided of a person's work and what followed from it, children first. */
export const ratingHoldings: readonly Holding[] = [
  ...followUpHoldings(),
  ...yearHoldings(),
  ...objectionHoldings(),
  { table: "rating_number", category: "appraisal", mine: ofMyEvaluations },
  { table: "evaluation_receipt", category: "appraisal", mine: ofMyEvaluations },
  { table: "evaluation", category: "appraisal", mine: ofMyPlans, named: "evaluation_id" },
  // what is not decided yet is its appraiser's: the person is told none of it
  { table: "evaluation_draft", category: "appraisal", mine: ofMyPlans, columns: ["plan_id", "interval"] },
  ...calibrationHoldings(),
  ...creditHoldings(),
];

function followUpHoldings(): Holding[] {
  const ofMine = within("follow_up", "follow_up_id", ofMyEvaluations);
  const children = [
    ...(["follow_up_answer", "follow_up_decision", "follow_up_done", "follow_up_look"] as const),
    ...(["follow_up_outcome", "follow_up_review", "follow_up_set_aside", "follow_up_submission"] as const),
  ];
  return [
    ...children.map((table): Holding => ({ table, category: "appraisal", mine: ofMine })),
    { table: "follow_up_pass", category: "appraisal", mine: ofMyEvaluations },
    { table: "follow_up", category: "appraisal", mine: ofMyEvaluations, named: "follow_up_id" },
  ];
}

function yearHoldings(): Holding[] {
  const ofMyLines = within("rating_import_line", ["import_id", "ordinal"], withNip());
  return [
    { table: "annual_correction", category: "appraisal", mine: named("employee_id") },
    { table: "annual_result", category: "appraisal", mine: named("employee_id") },
    { table: "what_if_person", category: "appraisal", mine: named("employee_id") },
    { table: "national_rating", category: "appraisal", mine: named("employee_id") },
    { table: "rating_difference_kept", category: "appraisal", mine: ofMyLines },
    { table: "rating_import_problem", category: "appraisal", mine: withNip() },
    { table: "rating_import_line", category: "appraisal", mine: withNip() },
  ];
}

function objectionHoldings(): Holding[] {
  const ofMine = within("objection", "objection_id", ofMyEvaluations);
  const children = [
    ...(["objection_decision", "objection_evidence", "objection_explanation"] as const),
    ...(["objection_question", "objection_reviewer", "objection_withdrawal"] as const),
  ];
  return [
    ...children.map((table): Holding => ({ table, category: "appraisal", mine: ofMine })),
    { table: "objection", category: "appraisal", mine: ofMyEvaluations, named: "objection_id" },
  ];
}

/** Of the colleagues' opinions on the person's case they are told nothing; of their own on others', that they gave it. */
function calibrationHoldings(): Holding[] {
  const aboutMe = within("calibration_case", "case_id", ofMyPlans);
  return [
    {
      table: "calibration_voice",
      category: "appraisal",
      mine: named("author_id"),
      erased: { where: aboutMe },
    },
    {
      table: "calibration_case",
      category: "appraisal",
      mine: ofMyPlans,
      columns: ["case_id", "session_id", "plan_id", "submitted_at"],
    },
    { table: "calibration_member", category: "appraisal", mine: named("employee_id"), erased: "stays" },
  ];
}

function creditHoldings(): Holding[] {
  const ofMine = within("credit_opening", "opening_id", named("employee_id"));
  return [
    { table: "credit_opening_withdrawal", category: "appraisal", mine: ofMine },
    { table: "credit_opening", category: "appraisal", mine: named("employee_id") },
  ];
}
