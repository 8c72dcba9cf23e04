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
 * Lets people go: what they hold, appraise by delegation or were granted ends the day before; what was to begin later
 * keeps its first day, on which they are nobody any more, so that nothing lives again when they come back. The caller
 * has locked them; until the day itself they can sign in.
 */
export async function leave(
  queries: Queries,
  employeeIds: readonly string[],
  leaving: Leaving,
): Promise<void> {
  const { agencyId, leftOn, reason, decree, recordedBy, now } = leaving;
  await sql`
    insert into departure (agency_id, employee_id, left_on, reason, decree, recorded_by, recorded_at)
    select ${agencyId}, employee_id, ${leftOn}, ${reason}, ${decree}, ${recordedBy}, ${now}
    from unnest(${employeeIds}::uuid[]) as leaver (employee_id)`.execute(queries);
  const theirs = sql`employee_id = any(${employeeIds}::uuid[])`;
  await endOpen(queries, sql`appointment`, theirs, leaving);
  await endOpen(queries, sql`role_grant`, theirs, leaving);
  await endOpen(
    queries,
    sql`appraiser_delegation`,
    sql`(${theirs} or appraiser_id = any(${employeeIds}::uuid[]))`,
    leaving,
  );
}

async function endOpen(
  queries: Queries,
  table: RawBuilder<unknown>,
  whose: RawBuilder<unknown>,
  { agencyId, leftOn }: Leaving,
): Promise<void> {
  await sql`
    update ${table} set ends_on = greatest(starts_on, ${leftOn}::date - 1)
    where agency_id = ${agencyId} and ${whose} and (ends_on is null or ends_on >= ${leftOn}::date)`.execute(
    queries,
  );
}
