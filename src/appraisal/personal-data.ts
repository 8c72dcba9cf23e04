import { named } from "#platform/personal-data/belonging.ts";
import type { PersonalData } from "#platform/personal-data/holding.ts";
import { talkHoldings } from "./coaching/talk-holdings.ts";
import { ratingHoldings } from "./evaluation/rating-holdings.ts";
import { planHoldings } from "./plan/plan-holdings.ts";
import { recordHolding, reviewHoldings } from "./record/record-holding.ts";

/** What appraisal holds of a person, children first. */
export const appraisalPersonalData: PersonalData = {
  holdings: [
    { table: "reminder", category: "notices", mine: named("employee_id") },
    { table: "reminder_choice", category: "notices", mine: named("employee_id") },
    {
      table: "year_file",
      category: "copies",
      mine: named("employee_id"),
      columns: ["year_file_id", "year", "asked_by", "asked_at", "made_at", "pages"],
    },
    ...ratingHoldings,
    ...talkHoldings,
    ...planHoldings,
    recordHolding,
    ...reviewHoldings,
    { table: "what_if", category: "proof", mine: named("owner_id"), erased: "stays" },
  ],
  records: {
    notices: ["reminder."],
    copies: ["year-file."],
    appraisal: [
      ...["absence.", "annual-result.", "coaching.", "credit-points.", "dialogue-point.", "dialogue."],
      ...[
        "document.",
        "evaluation.",
        "expected-result.",
        "feedback.",
        "follow-up.",
        "law-finding.",
        "law-review.",
        "library.",
        "milestone.",
      ],
      ...["national-rating.", "objection.", "plan-annex.", "plan-expectation.", "plan-indicator."],
      ...[
        "plan-manual.",
        "plan-measure.",
        "plan-result.",
        "plan.",
        "progress.",
        "rating-number.",
        "result.",
        "round.",
      ],
    ],
  },
};
