import { sql } from "kysely";
import { named } from "./belonging.ts";
import type { Belonging, PersonalData } from "./holding.ts";

/** What was recorded about the person; what they did to others is named without saying of whom. */
const recorded: Belonging = ({ employeeId }, alias) => sql<boolean>`(
  ${sql.ref(`${alias}.about`)} = ${employeeId}::uuid or ${sql.ref(`${alias}.actor_id`)} = ${employeeId}::uuid)`;

const ofOthers = ["about", "subject_id", "facts", "because", "state"] as const;

/** What the ground of the house holds of a person. */
export const platformPersonalData: PersonalData = {
  holdings: [
    { table: "notification", category: "notices", mine: named("employee_id") },
    { table: "mail", category: "notices", mine: named("employee_id") },
    { table: "file_access", category: "access", mine: named("employee_id") },
    {
      table: "event",
      category: "proof",
      mine: recorded,
      columns: [
        ...["event_id", "happened_at", "procedure", "kind", "subject_kind", "actor_id", "acting_for"],
        ...ofOthers,
      ],
      hides: ({ employeeId }, alias) => sql`case when ${sql.ref(`${alias}.about`)} = ${employeeId}::uuid
        then '{}'::jsonb else ${JSON.stringify(Object.fromEntries(ofOthers.map((column) => [column, null])))}::jsonb end`,
      erased: "stays", // the category of its kind decides
    },
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
