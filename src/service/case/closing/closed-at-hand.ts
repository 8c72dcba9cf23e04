import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { caseNotClosed, caseUnknown } from "../case.errors.ts";
import { caseRow, isWithin } from "../case-at-hand.ts";
import { type Desk, deskOf } from "../desk.ts";

export type ClosedAtHand = {
  desk: Desk;
  caseId: string;
  serviceId: string;
  version: number;
  takenInBy: string;
  receivedAt: Date;
  closure: {
    outcome: string;
    closedAt: Date;
    closedOn: string;
    closedBy: string | null;
    dueAt: Date | null;
    lastRevision: number;
  };
  pickedUpAt: Date | null;
};

/** A closed case, its closing locked, for the counter that took it in. Throws `case.unknown` and `case.not-closed`. */
export async function closedAtHand(ground: Ground<{ caseId: string }>): Promise<ClosedAtHand> {
  const { queries, agencyId, input } = ground;
  const [desk, row, { timeZone }] = await Promise.all([
    deskOf(ground),
    caseRow(queries, agencyId, input.caseId),
    agencyOf(queries, agencyId),
  ]);
  if (!row) throw caseUnknown();
  const closure = await queries
    .selectFrom("case_closure")
    .select(["outcome", "closed_at as closedAt", "closed_by as closedBy", "due_at as dueAt"])
    .select("last_revision as lastRevision")
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", input.caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!isWithin(desk, row.takenInBy) && closure?.closedBy !== desk.employeeId) throw caseUnknown();
  if (!closure) throw caseNotClosed();
  const pickup = await queries
    .selectFrom("case_pickup")
    .select("picked_up_at")
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", input.caseId)
    .executeTakeFirst();
  const closedOn = dayIn(timeZone, closure.closedAt);
  return { desk, ...row, closure: { ...closure, closedOn }, pickedUpAt: pickup?.picked_up_at ?? null };
}
