import { inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";
import type { RoleGrant } from "#platform/identity/roles.ts";

/** Who was given this role and has it on `day`, in no order that means anything. */
export async function holdersOf(
  queries: Queries,
  agencyId: number,
  role: RoleGrant["role"],
  day: string,
): Promise<string[]> {
  const rows = await queries
    .selectFrom("role_grant as g")
    .select("g.employee_id")
    .distinct()
    .where("g.agency_id", "=", agencyId)
    .where("g.role", "=", role)
    .where(inForceOn(day, "g"))
    .orderBy("g.employee_id")
    .execute();
  return rows.map((row) => row.employee_id);
}
