import type { Queries } from "#platform/database/database.ts";

/** Where mail reaches these people; who gave no address, or has none, is not in the answer. */
export async function emailAddresses(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
): Promise<Map<string, { email: string; name: string }>> {
  if (employeeIds.length === 0) return new Map();
  const rows = await queries
    .selectFrom("employee")
    .select(["employee_id", "email", "name"])
    .where("agency_id", "=", agencyId)
    .where("employee_id", "in", employeeIds)
    .execute();
  return new Map(
    rows.flatMap(({ employee_id, email, name }) => (email ? [[employee_id, { email, name }]] : [])),
  );
}
