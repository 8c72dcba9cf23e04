import { appointmentStep } from "./changes.ts";
import type { Current, CurrentPerson } from "./current-people.ts";
import { endsWithHandOver } from "./hand-over.ts";
import type { ImportedPerson } from "./imported-person.ts";
import type { Seated } from "./seat-people.ts";
import { type SeatWrites, seatWrites } from "./seat-writes.ts";

/** Every row that a confirmed import writes, table by table, with nothing left to decide. */
export type Writes = SeatWrites & {
  employees: { employee_id: string; nip: string; name: string; status: string; email: string | null }[];
  employeeChanges: { employee_id: string; name: string; email: string | null }[];
  grades: { employee_id: string; starts_on: string; grade: string }[];
  appointments: { appointment_id: string; employee_id: string; position_id: string; starts_on: string }[];
  appointmentCorrections: { appointment_id: string; position_id: string; starts_on: string }[];
  appointmentEnds: { appointment_id: string; ends_on: string }[];
  leavers: string[]; // employees who are not in the file any more and go on the day from which it holds
  returns: string[]; // employees whose departure is taken back
};

export type WritePlan = {
  people: readonly ImportedPerson[];
  current: Current;
  seated: Seated;
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
  for (const person of plan.people) writePerson(plan, writes, person);
  writeGone(plan, writes);
  writes.appointmentEnds = endsWithHandOver(writes, plan.current.seatHoldings, plan.effectiveOn);
  return writes;
}

type Known = CurrentPerson | undefined;

function writePerson(plan: WritePlan, writes: Writes, person: ImportedPerson): void {
  const known = plan.current.people.get(person.nip);
  const employeeId = known?.employeeId ?? plan.newId();
  writeIdentity(writes, person, known, employeeId);
  if (person.grade !== null && person.grade !== known?.grade) {
    writes.grades.push({
      employee_id: employeeId,
      starts_on: gradeDay(person, known, plan.effectiveOn),
      grade: person.grade,
    });
  }
  writeAppointment(plan, writes, person, known, employeeId);
}

/** A grade that differs holds from now on, so it must not slip in before the newest on record. */
function gradeDay({ gradeSince, since }: ImportedPerson, known: Known, effectiveOn: string): string {
  const newest = known?.gradeSince ?? null;
  if (newest === null) return gradeSince ?? since ?? effectiveOn;
  if (gradeSince !== null && gradeSince > newest) return gradeSince;
  if (effectiveOn > newest) return effectiveOn;
  return newest; // on the same day it replaces: a correction
}

function writeIdentity(writes: Writes, person: ImportedPerson, known: Known, employee_id: string): void {
  const { nip, name, status } = person;
  const email = person.email ?? known?.email ?? null;
  if (!known) writes.employees.push({ employee_id, nip, name, status, email });
  else if (known.name !== name || known.email !== email)
    writes.employeeChanges.push({ employee_id, name, email });
  if (known?.hasLeft) writes.returns.push(employee_id);
}

function writeAppointment(
  plan: WritePlan,
  writes: Writes,
  person: ImportedPerson,
  known: Known,
  employee_id: string,
): void {
  const { seated, effectiveOn, newId } = plan;
  const position_id = writes.positionOf(seated.seatOf.get(person.nip) ?? "");
  const begin = (starts_on: string) =>
    writes.appointments.push({ appointment_id: newId(), employee_id, position_id, starts_on });
  const step = appointmentStep(person, known, known?.positionId !== position_id, effectiveOn);
  if (step.kind === "begin" || step.kind === "follow") begin(step.startsOn);
  const appointment_id = known?.appointmentId;
  if (!appointment_id) return;
  if (step.kind === "follow") writes.appointmentEnds.push({ appointment_id, ends_on: step.endsOn });
  if (step.kind === "correct")
    writes.appointmentCorrections.push({ appointment_id, position_id, starts_on: step.startsOn });
}

/**
 * Who is not in the file any more leaves when that was asked for. Whoever is to hold something else later is still
 * here.
 */
function writeGone({ people, current, endGone }: WritePlan, writes: Writes): void {
  if (!endGone) return;
  const named = new Set(people.map((person) => person.nip));
  for (const { nip, employeeId, appointmentId, hasLeft, movesOn } of current.people.values())
    if (!named.has(nip) && appointmentId && !hasLeft && !movesOn) writes.leavers.push(employeeId);
}
