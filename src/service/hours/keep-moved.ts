import { sql } from "kysely";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Step } from "#rules/decision.ts";

/** An application whose due time moved, and why it is where it is now. */
export type Moved = {
  caseId: string;
  assignedTo: string | null;
  before: Date | null;
  after: Date;
  because: readonly Step[];
};

/** Sets the due times, and keeps what they were: the page of an application shows it. */
export async function keepMoved(
  queries: Queries,
  agencyId: number,
  moved: readonly Moved[],
  now: Date,
): Promise<void> {
  await sql`
    update open_case o set due_at = new.due_at, warn_at = o.warn_at + (new.due_at - o.due_at)
    from unnest(${moved.map(({ caseId }) => caseId)}::uuid[],
      ${moved.map(({ after }) => after.toISOString())}::timestamptz[]) as new (case_id, due_at)
    where o.agency_id = ${agencyId} and o.case_id = new.case_id`.execute(queries);
  const rows = moved.map(({ caseId, before, after, because }) => ({
    ...{ agency_id: agencyId, change_id: newId(now), case_id: caseId, changed_at: now },
    ...{ due_before: before, due_after: after },
    because: JSON.stringify(because),
  }));
  await queries.insertInto("case_due_change").values(rows).execute();
}
