import type pg from "pg";
import { type CopyColumn, copyRows } from "#platform/database/copy.ts";
import type { Queries } from "#platform/database/database.ts";
import { letGo } from "./let-go.ts";
import type { Writes } from "./writes.ts";

export type Applying = {
  client: pg.PoolClient;
  queries: Queries;
  agencyId: number;
  by: string;
  now: Date;
  /** The day from which the file holds. */
  effectiveOn: string;
  report: (done: number) => Promise<void>;
};

/**
 * Writes an import's rows in the caller's bulk transaction: new rows by COPY, changes by one set-based update a
 * table. What ends comes before what begins, since nobody may hold two open appointments.
 */
export async function applyWrites(writes: Writes, applying: Applying): Promise<void> {
  const { agencyId } = applying;
  let done = 0;
  const copy = async <Row extends Record<string, CopyColumn>>(table: string, rows: readonly Row[]) => {
    await copyRows(
      applying.client,
      table,
      rows.map((row) => ({ agency_id: agencyId, ...row })),
    );
    done += rows.length;
    await applying.report(done);
  };
  await copy("unit", writes.units);
  await copy("position", writes.positions);
  await letGo(applying.queries, writes.leavers, applying);
  await applyChanges(writes, applying);
  await copy("employee", writes.employees);
  await copyGrades(writes, applying);
  await copy(
    "appointment",
    writes.appointments.map((row) => ({ ...row, kind: "definitive" })),
  );
}

async function applyChanges(writes: Writes, { client, queries, agencyId }: Applying): Promise<void> {
  const update = (sql: string, rows: readonly object[]) =>
    rows.length === 0 ? undefined : client.query(sql, [agencyId, JSON.stringify(rows)]);
  await update(unitParentsSql, writes.unitParents);
  await update(positionsSql, writes.positionChanges);
  await update(employeesSql, writes.employeeChanges);
  await update(endsSql, writes.appointmentEnds);
  await update(correctionsSql, writes.appointmentCorrections);
  if (writes.returns.length === 0) return;
  await queries
    .deleteFrom("departure")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "in", writes.returns)
    .execute();
}

/** A grade given twice on one day is a correction of that day. */
async function copyGrades(writes: Writes, { client, agencyId }: Applying): Promise<void> {
  if (writes.grades.length === 0) return;
  await client.query(gradesSql, [agencyId, JSON.stringify(writes.grades)]);
}

const unitParentsSql = `
  update unit set parent_id = new.parent_id from jsonb_to_recordset($2::jsonb) as new (unit_id uuid, parent_id uuid)
  where unit.agency_id = $1 and unit.unit_id = new.unit_id`;

const positionsSql = `
  update position
  set unit_id = new.unit_id, title = new.title, kind = new.kind, reports_to_id = new.reports_to_id
  from jsonb_to_recordset($2::jsonb)
    as new (position_id uuid, unit_id uuid, title text, kind text, reports_to_id uuid)
  where position.agency_id = $1 and position.position_id = new.position_id`;

const employeesSql = `
  update employee set name = new.name, email = new.email
  from jsonb_to_recordset($2::jsonb) as new (employee_id uuid, name text, email text)
  where employee.agency_id = $1 and employee.employee_id = new.employee_id`;

const endsSql = `
  update appointment set ends_on = new.ends_on from jsonb_to_recordset($2::jsonb) as new (appointment_id uuid, ends_on date)
  where appointment.agency_id = $1 and appointment.appointment_id = new.appointment_id`;

const correctionsSql = `
  update appointment set position_id = new.position_id, starts_on = new.starts_on
  from jsonb_to_recordset($2::jsonb) as new (appointment_id uuid, position_id uuid, starts_on date)
  where appointment.agency_id = $1 and appointment.appointment_id = new.appointment_id`;

const gradesSql = `
  insert into grade (agency_id, employee_id, starts_on, grade)
  select $1, new.employee_id, new.starts_on, new.grade
  from jsonb_to_recordset($2::jsonb) as new (employee_id uuid, starts_on date, grade text)
  on conflict (agency_id, employee_id, starts_on) do update set grade = excluded.grade`;
