import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** Whether nothing is left that was decided of somebody: it would name a person whom nobody knows. */
export async function isAppraisalErased(
  queries: Queries,
  agencyId: number,
  employeeId: string,
): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from plan where agency_id = ${agencyId} and employee_id = ${employeeId}::uuid)
      or exists (select from annual_result where agency_id = ${agencyId} and employee_id = ${employeeId}::uuid)
      as left`.execute(queries);
  return rows[0]?.left !== true;
}
