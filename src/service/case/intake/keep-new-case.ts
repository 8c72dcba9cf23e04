import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

export type NewCase = {
  agencyId: number;
  caseId: string;
  number: string;
  code: string;
  serviceId: string;
  version: number;
  unitId: string;
  now: Date;
  waitedMinutes: number | null;
  name: string;
  phone: string;
  note: string;
  papers: string[];
  step: string;
  by: string;
  dueAt: Date | null;
  warnAt: Date | null;
  /** What is missing, for the citizen; null: nothing, and the clock runs. */
  askedFor: string | null;
};

/** Writes a case with its first step, its papers and its pause: one statement, one way to the server and back. */
export async function keepNewCase(queries: Queries, row: NewCase): Promise<void> {
  await keeping(queries, {
    ...row,
    name: row.name || null,
    phone: row.phone || null,
    pausedSince: row.askedFor === null ? null : row.now,
  });
}

type Kept = Omit<NewCase, "name" | "phone"> & {
  name: string | null;
  phone: string | null;
  pausedSince: Date | null;
};

const keeping = prepared((queries, of: Kept) =>
  sql`
    with taken as (
      insert into service_case (agency_id, case_id, number, code, service_id, standard_version, unit_id, received_at,
        waited_minutes, applicant_name, applicant_phone, note, entered_by)
      values (${of.agencyId}, ${of.caseId}, ${of.number}, ${of.code}, ${of.serviceId}, ${of.version}, ${of.unitId},
        ${of.now}, ${of.waitedMinutes}, ${of.name}, ${of.phone}, ${of.note}, ${of.by})),
    opened as (
      insert into open_case (agency_id, case_id, unit_id, assigned_to, step_code, due_at, warn_at, paused_since)
      values (${of.agencyId}, ${of.caseId}, ${of.unitId}, ${of.by}, ${of.step}, ${of.dueAt}, ${of.warnAt},
        ${of.pausedSince})),
    begun as (
      insert into case_step (agency_id, case_id, ordinal, step_code, unit_id, employee_id, began_at)
      values (${of.agencyId}, ${of.caseId}, 1, ${of.step}, ${of.unitId}, ${of.by}, ${of.now})),
    handed_in as (
      insert into case_paper (agency_id, case_id, requirement_code, received_at)
      select distinct ${of.agencyId}::integer, ${of.caseId}::uuid, paper, ${of.now}::timestamptz
      from unnest(${of.papers}::text[]) as paper)
    insert into case_pause (agency_id, case_id, began_at, reason, asked_for, begun_by)
    select ${of.agencyId}::integer, ${of.caseId}::uuid, ${of.pausedSince}::timestamptz, 'papers-missing',
      ${of.askedFor}::text, ${of.by}::uuid
    where ${of.pausedSince}::timestamptz is not null`.compile(queries),
);
