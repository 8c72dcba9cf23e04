import { inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";

/** Whoever has a task by a grant on `day`, the longest holder first; who has left is not among them. */
export async function grantedTo(
  queries: Queries,
  agencyId: number,
  role: "personnel" | "auditor" | "administrator",
  day: string,
): Promise<string[]> {
  const rows = await queries
    .selectFrom("role_grant as g")
    .leftJoin("departure as gone", (join) =>
      join
        .onRef("gone.agency_id", "=", "g.agency_id")
        .onRef("gone.employee_id", "=", "g.employee_id")
        .on("gone.left_on", "<=", day),
    )
    .select("g.employee_id")
    .where("g.agency_id", "=", agencyId)
    .where("g.role", "=", role)
    .where(inForceOn(day, "g"))
    .where("gone.employee_id", "is", null)
    .orderBy("g.starts_on")
    .orderBy("g.grant_id")
    .execute();
  return [...new Set(rows.map((row) => row.employee_id))];
}
