import type { Queries } from "#platform/database/database.ts";
import type { Actor } from "#platform/procedures/actor.ts";

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

/** Whether the actor may open, close or let go a person: an administrator's way in is administrators' business. */
export function mayDecideOn(
  actor: Actor | null,
  { isAdministrator }: { readonly isAdministrator: boolean },
): boolean {
  return !isAdministrator || (actor?.roles.has("administrator") ?? false);
}
