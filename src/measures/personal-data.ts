import { named } from "#platform/personal-data/belonging.ts";
import type { PersonalData } from "#platform/personal-data/holding.ts";

/** Figures of somebody's own work; those that a plan was rated by stand in its progress. */
export const measurePersonalData: PersonalData = {
  holdings: [
    {
      table: "measure_cell",
      category: "appraisal",
      mine: named("employee_id"),
      columns: ["measure", "month", "count", "missing", "computed_at"],
    },
  ],
  records: {},
};
