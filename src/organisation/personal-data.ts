import { sql } from "kysely";
import { both, either, named, within, withNip } from "#platform/personal-data/belonging.ts";
import type { PersonalData } from "#platform/personal-data/holding.ts";

const emptied = "dihapus";

/** What the organisation holds of a person, children first. */
export const organisationPersonalData: PersonalData = {
  holdings: [
    { table: "own_data", category: "copies", mine: named("employee_id") },
    {
      table: "erasure",
      category: "proof",
      mine: within("erasure_request", "request_id", named("employee_id")),
      erased: "stays",
    },
    {
      table: "erasure_decision",
      category: "proof",
      mine: within("erasure_request", "request_id", named("employee_id")),
      erased: "stays",
    },
    {
      table: "erasure_withdrawal",
      category: "proof",
      mine: within("erasure_request", "request_id", named("employee_id")),
      erased: "stays",
    },
    { table: "erasure_request", category: "proof", mine: named("employee_id"), erased: "stays" },
    { table: "employee_import_line", category: "master", mine: withNip() },
    { table: "outside_person", category: "master", mine: named("employee_id") },
    { table: "role_grant", category: "master", mine: named("employee_id") },
    {
      table: "appraiser_delegation",
      category: "master",
      mine: either(named("employee_id"), named("appraiser_id")),
      erased: { where: named("employee_id") }, // of those whom the person appraised it is the record
    },
    { table: "grade", category: "master", mine: named("employee_id") },
    {
      table: "appointment",
      category: "master",
      mine: named("employee_id"),
      erased: { set: () => sql`decree = ''` }, // who held a position when stays: what they decided in it does
    },
    {
      table: "departure",
      category: "master",
      mine: named("employee_id"),
      erased: { set: () => sql`decree = ''` }, // since when the data could be erased
    },
    {
      table: "employee",
      category: "master",
      mine: named("employee_id"),
      erased: {
        // others' rows point at it; eighteen digits that are nobody's NIP, since no year begins with 000
        set: ({ employeeId }) => sql`name = ${emptied}, email = null,
          nip = '000' || lpad((hashtextextended(${employeeId}, 0) & 999999999999)::text, 15, '0')`,
      },
    },
    {
      table: "employee",
      category: "contact",
      mine: both(named("employee_id"), (_whose, alias) => sql`${sql.ref(`${alias}.email`)} is not null`),
      columns: ["email"],
      erased: { set: () => sql`email = null` },
    },
  ],
  records: {
    account: ["account."],
    copies: ["own-data."],
    master: ["employee.", "appointment.", "delegation.", "role-grant."],
  },
};
