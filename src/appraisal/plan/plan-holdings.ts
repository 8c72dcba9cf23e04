import { either, named, within } from "#platform/personal-data/belonging.ts";
import type { Belonging, Holding } from "#platform/personal-data/holding.ts";

/** The rows that hang on a plan of the person. */
export const ofMyPlans: Belonging = within("plan", "plan_id", named("employee_id"));

const evidenceOfMine = within("evidence", "file_id", ofMyPlans);
const evidenceOfMyObjections = within(
  "objection_evidence",
  "file_id",
  within("objection", "objection_id", named("filed_by")),
);

/** A person's plans and their work on them, children first. */
export const planHoldings: readonly Holding[] = [
  ...workHoldings(),
  ...dialogueHoldings(),
  ...contentHoldings(),
  { table: "plan", category: "appraisal", mine: named("employee_id"), named: "plan_id" },
  {
    table: "absence_withdrawal",
    category: "appraisal",
    mine: within("absence", "absence_id", named("employee_id")),
  },
  { table: "absence", category: "appraisal", mine: named("employee_id") },
];

function workHoldings(): Holding[] {
  return [
    { table: "milestone_reached", category: "appraisal", mine: within("progress", "progress_id", ofMyPlans) },
    {
      table: "milestone_withdrawal",
      category: "appraisal",
      mine: within("milestone", "milestone_id", ofMyPlans),
    },
    onMyPlans("milestone"),
    onMyPlans("evidence"),
    {
      table: "file",
      category: "appraisal",
      mine: either(evidenceOfMine, evidenceOfMyObjections),
      columns: ["file_id", "name", "media_type", "size_bytes", "sha256", "stored_by", "stored_at"],
      named: "file_id",
      erased: { chosenFirst: true },
    },
    {
      table: "progress_withdrawal",
      category: "appraisal",
      mine: within("progress", "progress_id", ofMyPlans),
    },
    {
      table: "measured_dispute_answer",
      category: "appraisal",
      mine: within("measured_dispute", "dispute_id", ofMyPlans),
    },
    onMyPlans("measured_dispute"),
    onMyPlans("progress_measured"),
    onMyPlans("progress"),
  ];
}

function dialogueHoldings(): Holding[] {
  const ofMyComments = within("plan_comment", "comment_id", ofMyPlans);
  const ofMySuggestions = within("plan_suggestion", "suggestion_id", ofMyPlans);
  return [
    { table: "plan_comment_resolution", category: "appraisal", mine: ofMyComments },
    onMyPlans("plan_comment"),
    { table: "plan_suggestion_answer", category: "appraisal", mine: ofMySuggestions },
    onMyPlans("plan_suggestion"),
    onMyPlans("plan_reading"),
    onMyPlans("plan_renewal_notice"),
    onMyPlans("plan_draft_share"),
    {
      table: "plan_opening_end",
      category: "appraisal",
      mine: within("plan_opening", "opening_id", ofMyPlans),
    },
    onMyPlans("plan_opening"),
    onMyPlans("plan_offer"),
    onMyPlans("plan_change_request"),
    onMyPlans("plan_confirmation"),
    onMyPlans("plan_amendment"),
    onMyPlans("plan_agreement"),
    onMyPlans("plan_version"),
  ];
}

function contentHoldings(): Holding[] {
  const ofMyLooks = within("result_look", "look_id", ofMyPlans);
  const ofMyExpected = within("expected_result", "expected_id", named("employee_id"));
  return [
    { table: "result_look_confirmation", category: "appraisal", mine: ofMyLooks },
    onMyPlans("result_look"),
    { table: "expected_result_answer", category: "appraisal", mine: ofMyExpected },
    { table: "expected_result_withdrawal", category: "appraisal", mine: ofMyExpected },
    { table: "expected_result", category: "appraisal", mine: named("employee_id") },
    {
      table: "library_sharing_end",
      category: "appraisal",
      mine: within("library_sharing", "sharing_id", ofMyPlans),
    },
    onMyPlans("library_sharing"),
    onMyPlans("library_use"),
    onMyPlans("plan_annex"),
    onMyPlans("plan_expectation"),
    onMyPlans("plan_indicator_manual"),
    onMyPlans("indicator_measure"),
    onMyPlans("plan_indicator"),
    onMyPlans("plan_result"),
  ];
}

/** A table of which every row hangs on a plan. */
function onMyPlans(table: Holding["table"]): Holding {
  return { table, category: "appraisal", mine: ofMyPlans };
}
