import { sql } from "kysely";
import { both, named, within } from "#platform/personal-data/belonging.ts";
import type { PersonalData } from "#platform/personal-data/holding.ts";

/** What the public's side holds of a civil servant, children first. */
export const servicePersonalData: PersonalData = {
  holdings: [
    {
      table: "praise",
      category: "appraisal",
      mine: named("employee_id"),
      columns: ["praise_id", "body", "passed_on_at"],
    },
    {
      // told once it is closed: an inquiry is not announced to whom it is about
      table: "complaint_about",
      category: "proof",
      mine: both(
        named("employee_id"),
        within("complaint_closing", "complaint_id", () => sql<boolean>`true`),
      ),
      columns: ["complaint_id", "named_at"],
      erased: "stays",
    },
    {
      table: "survey_improvement",
      category: "proof",
      mine: named("owner_id"),
      columns: ["improvement_id", "owner_id", "action", "due_on", "made_at"],
      erased: "stays",
    },
  ],
  records: { appraisal: ["praise."], proof: ["survey.improvement-"] },
};
