import { type RawBuilder, sql } from "kysely";
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
 * Lets somebody go: what they hold, appraise by delegation or were granted ends the day before. The caller has locked
 * the person and made sure that nothing of theirs begins later; until the day itself they can sign in.
 */
export async function leave(queries: Queries, employeeId: string, leaving: Leaving): Promise<void> {
  const { agencyId, leftOn, reason, decree, recordedBy, now } = leaving;
  const row = { agency_id: agencyId, employee_id: employeeId, left_on: leftOn, reason, decree };
  await queries
    .insertInto("departure")
    .values({ ...row, recorded_by: recordedBy, recorded_at: now })
    .execute();
  await endOpen(queries, sql`appointment`, sql`employee_id = ${employeeId}`, leaving);
  await endOpen(queries, sql`role_grant`, sql`employee_id = ${employeeId}`, leaving);
  const party = sql`${employeeId} in (employee_id, appraiser_id)`;
  await endOpen(queries, sql`appraiser_delegation`, party, leaving);
}

async function endOpen(
  queries: Queries,
  table: RawBuilder<unknown>,
  whose: RawBuilder<unknown>,
  { agencyId, leftOn }: Leaving,
): Promise<void> {
  await sql`
    update ${table} set ends_on = ${leftOn}::date - 1
    where agency_id = ${agencyId} and ${whose} and starts_on < ${leftOn}::date
      and (ends_on is null or ends_on >= ${leftOn}::date)`.execute(queries);
}
