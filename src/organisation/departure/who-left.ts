import type { Queries } from "#platform/database/database.ts";

/** Whether somebody has left the agency by `day`. */
export async function hasLeft(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  day: string,
): Promise<boolean> {
  const gone = await queries
    .selectFrom("departure")
    .select("left_on")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .where("left_on", "<=", day)
    .executeTakeFirst();
  return gone !== undefined;
}
