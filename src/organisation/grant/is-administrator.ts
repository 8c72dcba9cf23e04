import type { Queries } from "#platform/database/database.ts";

/** Whether a person is an administrator on `day` or is going to be: whoever lets them in could become one with them. */
export async function isAdministratorFrom(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  day: string,
): Promise<boolean> {
  const grant = await queries
    .selectFrom("role_grant")
    .select("grant_id")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .where("role", "=", "administrator")
    .where("ends_on", ">=", day)
    .limit(1)
    .executeTakeFirst();
  return grant !== undefined;
}
