import type { Queries } from "#platform/database/database.ts";
import { lastAdministrator } from "./grant.errors.ts";

/**
 * Makes sure that when these people are administrators no longer, from `day` on, another one is there who does not
 * leave too; nothing is asked where none of them is one. Locks every administrator's grant, so that the last two
 * cannot go at once. Throws `role-grant.last-administrator`.
 */
export async function expectAnotherAdministrator(
  queries: Queries,
  agencyId: number,
  { without, day }: { without: readonly string[]; day: string },
): Promise<void> {
  const grants = await administratorGrants(queries, agencyId, day)
    .orderBy("g.grant_id")
    .forUpdate()
    .execute();
  const ceasing = new Set(without);
  if (!grants.some(({ employeeId }) => ceasing.has(employeeId))) return;
  // read after the lock is held: a statement sees the moment at which it began
  const staying = await administratorGrants(queries, agencyId, day)
    .leftJoin("departure as gone", (join) =>
      join.on("gone.agency_id", "=", agencyId).onRef("gone.employee_id", "=", "g.employee_id"),
    )
    .where("g.starts_on", "<=", day)
    .where("gone.employee_id", "is", null)
    .execute();
  if (staying.every(({ employeeId }) => ceasing.has(employeeId))) throw lastAdministrator();
}

function administratorGrants(queries: Queries, agencyId: number, day: string) {
  return queries
    .selectFrom("role_grant as g")
    .select("g.employee_id as employeeId")
    .where("g.agency_id", "=", agencyId)
    .where("g.role", "=", "administrator")
    .where("g.ends_on", ">=", day);
}
