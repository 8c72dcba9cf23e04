import type { Queries } from "#platform/database/database.ts";

/** The person with this NIP (18 digits), if they are of the agency. */
export async function employeeByNip(
  queries: Queries,
  agencyId: number,
  nip: string,
): Promise<{ employeeId: string; name: string } | null> {
  const row = await queries
    .selectFrom("employee")
    .select(["employee_id", "name"])
    .where("agency_id", "=", agencyId)
    .where("nip", "=", nip)
    .executeTakeFirst();
  return row ? { employeeId: row.employee_id, name: row.name } : null;
}
