import type { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { caseNotOpen, caseUnknown } from "./case.errors.ts";
import type { CaseChange } from "./case.schema.ts";
import { type Desk, deskOf } from "./desk.ts";

/** An open case before whoever works on it. */
export type CaseAtHand = {
  desk: Desk;
  caseId: string;
  number: string;
  serviceId: string;
  version: number;
  /** Whose counter took it in. */
  takenInBy: string;
  receivedAt: Date;
  open: {
    unitId: string;
    assignedTo: string | null;
    step: string;
    dueAt: Date | null;
    pausedSince: Date | null;
    revision: number;
  };
};

/**
 * An open case, locked, for somebody who may work on it: with their unit or below them, or in their own hands.
 * Throws `case.unknown` for whoever may not, `case.not-open` and `procedure.changed-meanwhile`.
 */
export async function caseAtHand(ground: Ground<z.output<typeof CaseChange>>): Promise<CaseAtHand> {
  const { queries, agencyId, input } = ground;
  const [desk, row] = await Promise.all([deskOf(ground), caseRow(queries, agencyId, input.caseId)]);
  if (!row) throw caseUnknown();
  const open = await queries
    .selectFrom("open_case")
    .select(["unit_id as unitId", "assigned_to as assignedTo", "step_code as step", "due_at as dueAt"])
    .select(["paused_since as pausedSince", "revision"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", input.caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!isInSight(desk, { takenInBy: row.takenInBy, open: open ?? null })) throw caseUnknown();
  if (!open) throw caseNotOpen();
  expectRevision(open.revision, input.revision);
  return { desk, ...row, open };
}

/** Whether somebody may know of a case: it is with them, or it came in at their counter. */
export function isInSight(
  desk: Desk,
  { takenInBy, open }: { takenInBy: string; open: { unitId: string; assignedTo: string | null } | null },
): boolean {
  return isWithin(desk, takenInBy) || mayWorkOn(desk, open);
}

/** Whether somebody may go on with a case: it is with a unit of theirs or below them, or in their hands. */
export function mayWorkOn(desk: Desk, open: { unitId: string; assignedTo: string | null } | null): boolean {
  return open !== null && (isWithin(desk, open.unitId) || open.assignedTo === desk.employeeId);
}

export function isWithin({ units, led }: Desk, unitId: string): boolean {
  return units.has(unitId) || led.has(unitId);
}

export async function caseRow(queries: Queries, agencyId: number, caseId: string) {
  return queries
    .selectFrom("service_case")
    .select(["case_id as caseId", "number", "service_id as serviceId", "standard_version as version"])
    .select(["unit_id as takenInBy", "received_at as receivedAt"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
}

/** Writes what an open case is now; its revision goes up with every change. */
export async function changeCase(
  queries: Queries,
  agencyId: number,
  { caseId, open }: Pick<CaseAtHand, "caseId" | "open">,
  change: Partial<{
    unit_id: string;
    assigned_to: string | null;
    step_code: string;
    due_at: Date | null;
    warn_at: Date | null;
    paused_since: Date | null;
  }>,
): Promise<void> {
  await queries
    .updateTable("open_case")
    .set({ ...change, revision: open.revision + 1 })
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .execute();
}

/** Ends the running step of a case and begins the next one. */
export async function beginStep(
  queries: Queries,
  agencyId: number,
  caseId: string,
  step: { code: string; unitId: string; employeeId: string | null; note: string; now: Date },
): Promise<void> {
  const ended = await endStep(queries, agencyId, caseId, step.now);
  await queries
    .insertInto("case_step")
    .values({
      ...{ agency_id: agencyId, case_id: caseId, ordinal: ended + 1, step_code: step.code },
      ...{ unit_id: step.unitId, employee_id: step.employeeId, began_at: step.now, note: step.note },
    })
    .execute();
}

/** Ends the running step; answers its place in the order, 0 where none ran. */
export async function endStep(
  queries: Queries,
  agencyId: number,
  caseId: string,
  now: Date,
): Promise<number> {
  const last = await queries
    .selectFrom("case_step")
    .select(["ordinal", "ended_at", "began_at"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) return 0;
  if (!last.ended_at) {
    await queries
      .updateTable("case_step")
      .set({ ended_at: notBefore(last.began_at, now) })
      .where("agency_id", "=", agencyId)
      .where("case_id", "=", caseId)
      .where("ordinal", "=", last.ordinal)
      .execute();
  }
  return last.ordinal;
}

/** `now`, or `earliest` where the server's clock was set back: nothing ends before it began. */
export function notBefore(earliest: Date, now: Date): Date {
  return new Date(Math.max(earliest.getTime(), now.getTime()));
}
