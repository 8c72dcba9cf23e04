import { addDays } from "#platform/clock/clock.ts";
import { appointmentStep } from "./changes.ts";
import type { Current } from "./current-people.ts";
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
  departures: { employee_id: string; left_on: string }[];
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
    departures: [],
    returns: [],
  };
  for (const person of plan.people) writePerson(plan, writes, person);
  writeGone(plan, writes);
  return writes;
}

function writePerson(
  { current, seated, effectiveOn, newId }: WritePlan,
  writes: Writes,
  person: ImportedPerson,
): void {
  const known = current.people.get(person.nip);
  const positionId = writes.positionOf(seated.seatOf.get(person.nip) ?? "");
  const employeeId = known?.employeeId ?? newId();
  if (!known)
    writes.employees.push({
      employee_id: employeeId,
      nip: person.nip,
      name: person.name,
      status: person.status,
      email: person.email,
    });
  const email = person.email ?? known?.email ?? null;
  if (known && (known.name !== person.name || known.email !== email)) {
    writes.employeeChanges.push({ employee_id: employeeId, name: person.name, email });
  }
  if (person.grade !== null && person.grade !== known?.grade) {
    writes.grades.push({
      employee_id: employeeId,
      starts_on: person.gradeSince ?? person.since ?? effectiveOn,
      grade: person.grade,
    });
  }
  if (known?.hasLeft) writes.returns.push(employeeId);
  if (!known?.appointmentId) {
    const startsOn = known?.hasLeft ? effectiveOn : (person.since ?? effectiveOn);
    writes.appointments.push({
      appointment_id: newId(),
      employee_id: employeeId,
      position_id: positionId,
      starts_on: startsOn,
    });
    return;
  }
  const step = appointmentStep(person, known, known.positionId !== positionId, effectiveOn);
  if (step.kind === "correct") {
    writes.appointmentCorrections.push({
      appointment_id: known.appointmentId,
      position_id: positionId,
      starts_on: step.startsOn,
    });
  }
  if (step.kind === "follow") {
    writes.appointmentEnds.push({ appointment_id: known.appointmentId, ends_on: step.endsOn });
    writes.appointments.push({
      appointment_id: newId(),
      employee_id: employeeId,
      position_id: positionId,
      starts_on: step.startsOn,
    });
  }
}

/** Who is not in the file any more leaves when that was asked for; a head whose seat was given away leaves it anyway. */
function writeGone({ people, current, effectiveOn, endGone }: WritePlan, writes: Writes): void {
  const named = new Set(people.map((person) => person.nip));
  const taken = new Set(writes.appointments.map((appointment) => appointment.position_id));
  for (const known of current.people.values()) {
    if (named.has(known.nip) || known.hasLeft || !known.appointmentId || !known.since) continue;
    const position = current.positions.get(known.positionId ?? "");
    if (!endGone && !(position?.leadsUnit && taken.has(position.positionId))) continue;
    const lastDay = addDays(effectiveOn, -1);
    writes.appointmentEnds.push({
      appointment_id: known.appointmentId,
      ends_on: lastDay < known.since ? known.since : lastDay,
    });
    if (endGone) writes.departures.push({ employee_id: known.employeeId, left_on: effectiveOn });
  }
}
