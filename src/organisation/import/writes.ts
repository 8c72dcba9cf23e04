import { addDays } from "#platform/clock/clock.ts";
import { appointmentStep } from "./appointment-step.ts";
import { emailOf, type PersonChange } from "./changes.ts";
import type { Current, CurrentPerson } from "./current-people.ts";
import { gradeStep } from "./grade-step.ts";
import { endsWithHandOver } from "./hand-over.ts";
import type { ImportedPerson } from "./imported-person.ts";
import { movesOf } from "./moves.ts";
import type { Seated } from "./seat-people.ts";
import { type SeatWrites, seatWrites } from "./seat-writes.ts";

/** Every row that a confirmed import writes, table by table, with nothing left to decide. */
export type Writes = SeatWrites & {
  employees: { employee_id: string; nip: string; name: string; status: string; email: string | null }[];
  employeeChanges: { employee_id: string; name: string; email: string | null }[];
  grades: { employee_id: string; starts_on: string; grade: string }[];
  appointments: {
    appointment_id: string;
    employee_id: string;
    position_id: string;
    starts_on: string;
    ends_on: string | null;
  }[];
  appointmentCorrections: { appointment_id: string; position_id: string; starts_on: string }[];
  appointmentEnds: { appointment_id: string; ends_on: string }[];
  leavers: string[]; // employees who are not in the file any more and go on the day from which it holds
  returns: string[]; // employees whose departure is taken back
};

export type WritePlan = {
  people: readonly ImportedPerson[];
  current: Current;
  seated: Seated;
  changes: readonly PersonChange[];
  effectiveOn: string;
  endGone: boolean;
  newId: () => string;
};

/** What has to be written so that the organisation is as the file says from `effectiveOn` on. */
export function writesFor(plan: WritePlan): Writes {
  const seats = seatWrites(plan.current, plan.seated, plan.newId);
  const writes: Writes = {
    ...seats,
    employees: [],
    employeeChanges: [],
    grades: [],
    appointments: [],
    appointmentCorrections: [],
    appointmentEnds: [],
    leavers: [],
    returns: [],
  };
  const moves = movesOf(plan.current, plan.seated);
  for (const person of plan.people) writePerson(plan, writes, person, moves(person.nip));
  writeGone(plan, writes);
  writes.appointmentEnds = endsWithHandOver(writes, plan.current.seatHoldings, plan.effectiveOn);
  return writes;
}

type Known = CurrentPerson | undefined;

function writePerson(plan: WritePlan, writes: Writes, person: ImportedPerson, moves: boolean): void {
  const known = plan.current.people.get(person.nip);
  const employeeId = known?.employeeId ?? plan.newId();
  writeIdentity(writes, person, known, employeeId);
  const step = gradeStep(person, known, plan.effectiveOn);
  if (step) writes.grades.push({ employee_id: employeeId, starts_on: step.startsOn, grade: step.grade });
  writeAppointment(plan, writes, person, { employeeId, known, moves });
}

function writeIdentity(writes: Writes, person: ImportedPerson, known: Known, employee_id: string): void {
  const { nip, name, status } = person;
  const email = emailOf(person, known);
  if (!known) writes.employees.push({ employee_id, nip, name, status, email });
  else if (known.name !== name || known.email !== email)
    writes.employeeChanges.push({ employee_id, name, email });
  if (known?.hasLeft) writes.returns.push(employee_id);
}

function writeAppointment(
  plan: WritePlan,
  writes: Writes,
  person: ImportedPerson,
  { employeeId, known, moves }: { employeeId: string; known: Known; moves: boolean },
): void {
  const { seated, effectiveOn, newId } = plan;
  const step = appointmentStep(person, known, moves, effectiveOn);
  if (step.kind === "keep") return;
  const seat = writes.positionOf(seated.seatOf.get(person.nip) ?? "");
  const position_id = moves ? seat : (known?.positionId ?? seat);
  const given = { employee_id: employeeId, position_id, starts_on: step.startsOn };
  if (step.kind !== "correct")
    writes.appointments.push({ appointment_id: newId(), ...given, ends_on: lastDayOf(known) });
  const appointment_id = known?.appointmentId;
  if (!appointment_id) return;
  if (step.kind === "follow") writes.appointmentEnds.push({ appointment_id, ends_on: step.endsOn });
  if (step.kind === "correct")
    writes.appointmentCorrections.push({ appointment_id, position_id, starts_on: step.startsOn });
}

/** Nobody holds anything after a departure that is on record, be it one to come. */
function lastDayOf(known: Known): string | null {
  return known?.leftOn && !known.hasLeft ? addDays(known.leftOn, -1) : null;
}

/**
 * Who is not in the file any more leaves when that was asked for. Whoever is to leave or to hold
 * something else later goes as the record says.
 */
function writeGone({ changes, endGone }: WritePlan, writes: Writes): void {
  if (!endGone) return;
  for (const change of changes)
    if (change.kind === "gone" && change.stay === null) writes.leavers.push(change.known.employeeId);
}
