import { sql } from "kysely";
import { named } from "./belonging.ts";
import type { PersonalData } from "./holding.ts";

/** What the ground of the house holds of a person. */
export const platformPersonalData: PersonalData = {
  holdings: [
    { table: "notification", category: "notices", mine: named("employee_id") },
    { table: "mail", category: "notices", mine: named("employee_id") },
    { table: "file_access", category: "access", mine: named("employee_id") },
    { table: "document", category: "proof", mine: named("made_by"), erased: "stays" },
    {
      table: "command_receipt",
      category: "notices",
      mine: ({ employeeId }, alias) => sql<boolean>`${sql.ref(`${alias}.actor_key`)} = ${employeeId}`,
      columns: ["procedure", "received_at"],
    },
    { table: "job_progress", category: "proof", mine: named("started_by"), erased: "stays" },
  ],
  records: {
    notices: ["notification.", "job."],
  },
};
