import type pg from "pg";
import { newId } from "#platform/clock/new-id.ts";
import { type CopyColumn, copyRows } from "#platform/database/copy.ts";
import type { PastCase } from "./past-case.ts";

type Row = Readonly<Record<string, CopyColumn>>;

/**
 * Writes cases that happened before this program was there, by COPY: in a transaction of the role that passes the wall
 * (`Database.bulk`), whose caller has checked the permission. All or nothing; throws like an insert where a unit,
 * a service or a number is wrong. What is drawn from cases has to be computed anew by the caller.
 */
export async function loadPastCases(
  client: pg.PoolClient,
  agencyId: number,
  cases: readonly PastCase[],
): Promise<void> {
  const known = cases.map((past) => ({
    past,
    key: { agency_id: agencyId, case_id: past.caseId ?? newId(past.receivedAt) },
  }));
  await copyRows(client, "service_case", known.map(caseRow));
  await copyHistories(client, known);
}

/** The same of cases that are there already, each with its id, of which nothing else is on record. */
export async function loadPastHistories(
  client: pg.PoolClient,
  agencyId: number,
  cases: readonly (PastCase & { readonly caseId: string })[],
): Promise<void> {
  await copyHistories(
    client,
    cases.map((past) => ({ past, key: { agency_id: agencyId, case_id: past.caseId } })),
  );
}

type Known = { past: PastCase; key: { agency_id: number; case_id: string } };

async function copyHistories(client: pg.PoolClient, known: readonly Known[]): Promise<void> {
  await copyRows(client, "case_step", known.flatMap(stepRows));
  await copyRows(client, "case_paper", known.flatMap(paperRows));
  await copyRows(client, "case_pause", known.flatMap(pauseRows));
  await copyRows(client, "open_case", known.flatMap(openRows));
  await copyRows(client, "case_closure", known.flatMap(closureRows));
  await copyRows(client, "case_pickup", known.flatMap(pickupRows));
}

function caseRow({ past, key }: Known): Row {
  return {
    ...key,
    number: past.number,
    code: past.code,
    service_id: past.serviceId,
    standard_version: past.standardVersion,
    unit_id: past.unitId,
    received_at: past.receivedAt.toISOString(),
    waited_minutes: past.waitedMinutes,
    applicant_name: past.applicantName,
    entered_by: past.enteredBy,
    source_id: past.source?.sourceId ?? null,
    source_reference: past.source?.reference ?? null,
  };
}

function stepRows({ past, key }: Known): Row[] {
  return past.steps.map((step, at) => ({
    ...key,
    ordinal: at + 1,
    step_code: step.code,
    unit_id: past.unitId,
    employee_id: step.employeeId,
    began_at: step.beganAt.toISOString(),
    ended_at: step.endedAt?.toISOString() ?? null,
  }));
}

function paperRows({ past, key }: Known): Row[] {
  return past.papers.map((paper) => ({
    ...key,
    requirement_code: paper.code,
    received_at: paper.receivedAt.toISOString(),
  }));
}

function pauseRows({ past, key }: Known): Row[] {
  return past.pauses.map((pause) => ({
    ...key,
    began_at: pause.beganAt.toISOString(),
    ended_at: pause.endedAt?.toISOString() ?? null,
    reason: pause.reason,
    begun_by: pause.begunBy,
  }));
}

function openRows({ past: { end, unitId, dueAt }, key }: Known): Row[] {
  if (end.is === "closed") return [];
  const open = {
    ...key,
    unit_id: unitId,
    assigned_to: end.assignedTo,
    step_code: end.stepCode,
    due_at: dueAt?.toISOString() ?? null,
    paused_since: end.pausedSince?.toISOString() ?? null,
  };
  return [open];
}

function closureRows({ past: { end, unitId, serviceId, dueAt }, key }: Known): Row[] {
  if (end.is === "open") return [];
  const closure = {
    ...key,
    outcome: end.outcome,
    closed_at: end.closedAt.toISOString(),
    closed_by: end.closedBy,
    unit_id: unitId,
    service_id: serviceId,
    due_at: dueAt?.toISOString() ?? null,
    worked_minutes: end.workedMinutes,
    paused_minutes: end.pausedMinutes,
    reason: end.reason,
  };
  return [closure];
}

function pickupRows({ past: { end }, key }: Known): Row[] {
  if (end.is === "open" || end.pickedUpAt === null) return [];
  return [{ ...key, picked_up_at: end.pickedUpAt.toISOString(), handed_over_by: end.closedBy }];
}
