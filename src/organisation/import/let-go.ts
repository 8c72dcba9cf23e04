import { agencyOf } from "#organisation/agency/agency.ts";
import { leave } from "#organisation/departure/leave.ts";
import { expectAnotherAdministrator } from "#organisation/grant/another-administrator.ts";
import { dayIn, laterDay } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";

/**
 * Lets go whom the file does not name any more, as an officer would one by one. Throws
 * `role-grant.last-administrator`.
 */
export async function letGo(
  queries: Queries,
  leavers: readonly string[],
  { agencyId, by, now, effectiveOn }: { agencyId: number; by: string; now: Date; effectiveOn: string },
): Promise<void> {
  if (leavers.length === 0) return;
  await lockEmployees(queries, agencyId, leavers);
  const { timeZone } = await agencyOf(queries, agencyId);
  const day = laterDay(effectiveOn, dayIn(timeZone, now));
  await expectAnotherAdministrator(queries, agencyId, { without: leavers, day });
  const at = { agencyId, leftOn: effectiveOn, recordedBy: by, now };
  await leave(queries, leavers, { ...at, reason: "not-in-file", decree: "" });
}

/** All in one order, so that two who lock several people cannot wait for each other. */
async function lockEmployees(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
): Promise<void> {
  await queries
    .selectFrom("employee")
    .select("employee_id")
    .where("agency_id", "=", agencyId)
    .where(({ eb, fn, val }) => eb("employee_id", "=", fn.any(val([...employeeIds]))))
    .orderBy("employee_id")
    .forUpdate()
    .execute();
}
