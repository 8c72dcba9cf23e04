import type { Queries } from "#platform/database/database.ts";

/** Whether somebody has left the agency by `day`. */
export async function hasLeft(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  day: string,
): Promise<boolean> {
  const gone = await whoLeft(queries, agencyId, [employeeId], day);
  return gone.has(employeeId);
}

/** Those of these people who have left the agency by `day`; one query. */
export async function whoLeft(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  day: string,
): Promise<Set<string>> {
  if (employeeIds.length === 0) return new Set();
  const gone = await queries
    .selectFrom("departure")
    .select("employee_id")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "in", [...employeeIds])
    .where("left_on", "<=", day)
    .orderBy("employee_id")
    .execute();
  return new Set(gone.map((row) => row.employee_id));
}
