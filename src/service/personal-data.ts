import { named } from "#platform/personal-data/belonging.ts";
import type { PersonalData } from "#platform/personal-data/holding.ts";

/** What the public's side holds of a civil servant, children first. */
export const servicePersonalData: PersonalData = {
  holdings: [
    {
      table: "survey_improvement",
      category: "proof",
      mine: named("owner_id"),
      columns: ["improvement_id", "owner_id", "action", "due_on", "made_at"],
      erased: "stays",
    },
  ],
  records: { proof: ["survey.improvement-"] },
};
