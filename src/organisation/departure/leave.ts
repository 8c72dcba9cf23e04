import { addDays } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";

export type Leaving = {
  agencyId: number;
  /** The first day away. */
  leftOn: string;
  reason: "retired" | "moved" | "deceased" | "resigned" | "not-in-file";
  decree: string;
  recordedBy: string | null;
  now: Date;
};

/**
 * Lets people go: what they hold, appraise by delegation or were granted ends the day before. The caller has locked
 * them and made sure that nothing of theirs begins later; whoever leaves can sign in until the day itself.
 */
export async function leave(
  queries: Queries,
  employeeIds: readonly string[],
  { agencyId, leftOn, reason, decree, recordedBy, now }: Leaving,
): Promise<void> {
  const rows = employeeIds.map((employeeId) => ({
    agency_id: agencyId,
    employee_id: employeeId,
    left_on: leftOn,
    reason,
    decree,
    recorded_by: recordedBy,
    recorded_at: now,
  }));
  await queries.insertInto("departure").values(rows).execute();
  for (const table of ["appointment", "role_grant"] as const)
    await endAll(queries, table, employeeIds, agencyId, leftOn);
  await endDelegations(queries, employeeIds, agencyId, leftOn);
}

async function endAll(
  queries: Queries,
  table: "appointment" | "role_grant",
  employeeIds: readonly string[],
  agencyId: number,
  leftOn: string,
): Promise<void> {
  await queries
    .updateTable(table)
    .set({ ends_on: addDays(leftOn, -1) })
    .where("agency_id", "=", agencyId)
    .where("employee_id", "in", employeeIds)
    .where("starts_on", "<", leftOn)
    .where(({ or, eb }) => or([eb("ends_on", "is", null), eb("ends_on", ">=", leftOn)]))
    .execute();
}

async function endDelegations(
  queries: Queries,
  employeeIds: readonly string[],
  agencyId: number,
  leftOn: string,
): Promise<void> {
  await queries
    .updateTable("appraiser_delegation")
    .set({ ends_on: addDays(leftOn, -1) })
    .where("agency_id", "=", agencyId)
    .where(({ or, eb }) => or([eb("employee_id", "in", employeeIds), eb("appraiser_id", "in", employeeIds)]))
    .where("starts_on", "<", leftOn)
    .where(({ or, eb }) => or([eb("ends_on", "is", null), eb("ends_on", ">=", leftOn)]))
    .execute();
}
