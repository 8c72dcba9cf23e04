import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { keepers } from "#organisation/office.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { titleHeld } from "./acting-title.ts";
import { situationFrom } from "./appoint.ts";
import { AppointmentId, actingKinds, Decree } from "./appointment.schema.ts";
import { actingFaults, type Situation } from "./faults.ts";

const Acting = z.object({
  employeeId: EmployeeId,
  kind: z.enum(actingKinds),
  positionId: z.uuid(),
  startsOn: Day,
  /** The last day; standing in always has one. */
  endsOn: Day,
  decree: Decree,
});
type Acting = z.output<typeof Acting>;

export const appointActing = command({
  name: "appointment.appoint-acting",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/acting-appointments",
    summary: "Let a person stand in for a position: Plt while it is vacant, Plh while its holder is away",
    tags: ["appointment"],
  },
  who: keepers,
  input: Acting,
  output: z.object({ appointmentId: AppointmentId }),
  load: (ground) => situationFrom(ground, ground.input.endsOn),
  may: () => true, // keepers appoint everybody
  run: async (deed) => {
    const { kind, startsOn, endsOn } = deed.input;
    const faults = actingFaults(deed.facts, kind, { from: startsOn, to: endsOn });
    if (faults.length > 0) throw invalid(faults);
    return { appointmentId: await begin(deed) };
  },
});

async function begin({ queries, agencyId, input, facts, now, record, notify }: Deed<Acting, Situation>) {
  const { employeeId, positionId, kind, startsOn, endsOn, decree } = input;
  const appointmentId = newId(now);
  const ids = { agency_id: agencyId, appointment_id: appointmentId, employee_id: employeeId };
  await queries
    .insertInto("appointment")
    .values({ ...ids, position_id: positionId, kind, starts_on: startsOn, ends_on: endsOn, decree })
    .execute();
  record({
    kind: "appointment.began",
    subject: { kind: "employee", id: employeeId },
    facts: { appointmentId, positionId, kind, startsOn, endsOn, decree },
  });
  notify({
    to: employeeId,
    message: "notice.appointment.acting-began",
    facts: { title: titleHeld(kind, facts.position.title), startsOn, endsOn },
    href: `/pegawai/${employeeId}`,
  });
  return appointmentId;
}
