import type { Queries } from "#platform/database/database.ts";

/** The names of everybody who is or was the agency's: to be found in what others wrote. */
export async function namesOfAll(queries: Queries, agencyId: number): Promise<string[]> {
  const rows = await queries
    .selectFrom("employee")
    .select("name")
    .where("agency_id", "=", agencyId)
    .orderBy("employee_id")
    .execute();
  return rows.map(({ name }) => name);
}
