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
    { table: "milestone", category: "appraisal", mine: ofMyPlans },
    { table: "evidence", category: "appraisal", mine: ofMyPlans },
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
    { table: "progress", category: "appraisal", mine: ofMyPlans },
  ];
}

function dialogueHoldings(): Holding[] {
  const ofMyComments = within("plan_comment", "comment_id", ofMyPlans);
  const ofMySuggestions = within("plan_suggestion", "suggestion_id", ofMyPlans);
  return [
    { table: "plan_comment_resolution", category: "appraisal", mine: ofMyComments },
    { table: "plan_comment", category: "appraisal", mine: ofMyPlans },
    { table: "plan_suggestion_answer", category: "appraisal", mine: ofMySuggestions },
    { table: "plan_suggestion", category: "appraisal", mine: ofMyPlans },
    { table: "plan_reading", category: "appraisal", mine: ofMyPlans },
    { table: "plan_renewal_notice", category: "appraisal", mine: ofMyPlans },
    { table: "plan_draft_share", category: "appraisal", mine: ofMyPlans },
    {
      table: "plan_opening_end",
      category: "appraisal",
      mine: within("plan_opening", "opening_id", ofMyPlans),
    },
    { table: "plan_opening", category: "appraisal", mine: ofMyPlans },
    { table: "plan_offer", category: "appraisal", mine: ofMyPlans },
    { table: "plan_change_request", category: "appraisal", mine: ofMyPlans },
    { table: "plan_confirmation", category: "appraisal", mine: ofMyPlans },
    { table: "plan_amendment", category: "appraisal", mine: ofMyPlans },
    { table: "plan_agreement", category: "appraisal", mine: ofMyPlans },
    { table: "plan_version", category: "appraisal", mine: ofMyPlans },
  ];
}

function contentHoldings(): Holding[] {
  const ofMyLooks = within("result_look", "look_id", ofMyPlans);
  const ofMyExpected = within("expected_result", "expected_id", named("employee_id"));
  return [
    { table: "result_look_confirmation", category: "appraisal", mine: ofMyLooks },
    { table: "result_look", category: "appraisal", mine: ofMyPlans },
    { table: "expected_result_answer", category: "appraisal", mine: ofMyExpected },
    { table: "expected_result_withdrawal", category: "appraisal", mine: ofMyExpected },
    { table: "expected_result", category: "appraisal", mine: named("employee_id") },
    {
      table: "library_sharing_end",
      category: "appraisal",
      mine: within("library_sharing", "sharing_id", ofMyPlans),
    },
    { table: "library_sharing", category: "appraisal", mine: ofMyPlans },
    { table: "library_use", category: "appraisal", mine: ofMyPlans },
    { table: "plan_annex", category: "appraisal", mine: ofMyPlans },
    { table: "plan_expectation", category: "appraisal", mine: ofMyPlans },
    { table: "plan_indicator_manual", category: "appraisal", mine: ofMyPlans },
    { table: "plan_indicator", category: "appraisal", mine: ofMyPlans },
    { table: "plan_result", category: "appraisal", mine: ofMyPlans },
  ];
}
