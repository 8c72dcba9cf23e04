import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { keepers } from "#organisation/office.ts";
import { lockedPosition } from "#organisation/position/locked-position.ts";
import { addDays } from "#platform/clock/clock.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { AppointmentId, Decree } from "./appointment.schema.ts";
import { endHolding } from "./end-holding.ts";
import { definitiveFaults, type Situation } from "./faults.ts";
import { holdingsOfEmployee, holdingsOfPosition } from "./holdings.ts";

const Appoint = z.object({ employeeId: EmployeeId, positionId: z.uuid(), startsOn: Day, decree: Decree });
type Appoint = z.output<typeof Appoint>;

/** The position held until then ends the day before, and so does a Plt of the position that is now filled. */
export const appoint = command({
  name: "appointment.appoint",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/appointments",
    summary: "Give a person a position from a day on; the one held until then ends the day before",
    tags: ["appointment"],
  },
  who: keepers,
  input: Appoint,
  output: z.object({ appointmentId: AppointmentId }),
  load: (ground) => situationFrom(ground, null),
  may: () => true, // keepers appoint everybody
  run: async (deed) => {
    const { input, facts } = deed;
    const faults = definitiveFaults(facts, input.startsOn);
    if (faults.length > 0) throw invalid(faults);
    const lastDay = addDays(input.startsOn, -1);
    for (const holding of endedBy(facts)) await endHolding(deed, holding, lastDay);
    return { appointmentId: await begin(deed) };
  },
});

type FromDay = Ground<{ employeeId: string; positionId: string; startsOn: string }>;

/** Person first, then position: everybody locks in this order. */
export async function situationFrom(ground: FromDay, to: string | null): Promise<Situation> {
  const { queries, agencyId, input } = ground;
  const employee = await lockedEmployee(queries, agencyId, input.employeeId);
  const position = await lockedPosition(queries, agencyId, input.positionId);
  const days = { from: input.startsOn, to };
  return {
    employee,
    position,
    own: await holdingsOfEmployee(queries, agencyId, input.employeeId, days),
    others: await holdingsOfPosition(queries, agencyId, input.positionId, days),
  };
}

function endedBy({ position, own, others }: Situation) {
  const former = own.filter(({ kind }) => kind === "definitive");
  const stoodIn = position.leadsUnit ? others.filter(({ kind }) => kind === "plt") : [];
  return [...former, ...stoodIn];
}

async function begin({ queries, agencyId, input, facts, now, record, notify }: Deed<Appoint, Situation>) {
  const { employeeId, positionId, startsOn, decree } = input;
  const appointmentId = newId(now);
  const ids = { agency_id: agencyId, appointment_id: appointmentId, employee_id: employeeId };
  await queries
    .insertInto("appointment")
    .values({ ...ids, position_id: positionId, kind: "definitive", starts_on: startsOn, decree })
    .execute();
  record({
    kind: "appointment.began",
    subject: { kind: "employee", id: employeeId },
    facts: { appointmentId, positionId, kind: "definitive", startsOn, decree },
  });
  notify({
    to: employeeId,
    message: "notice.appointment.began",
    facts: { title: facts.position.title, startsOn },
    href: `/pegawai/${employeeId}`,
  });
  return appointmentId;
}
