import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { keepers } from "#organisation/office.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import { titleHeld } from "./acting-title.ts";
import { AppointmentId } from "./appointment.schema.ts";
import { type AppointmentAtHand, appointmentAtHand } from "./at-hand.ts";
import { endHolding } from "./end-holding.ts";

export const endAppointment = command({
  name: "appointment.end",
  route: {
    method: "POST",
    path: "/appointments/{appointmentId}/end",
    summary: "Say on which day a person holds a position for the last time",
    tags: ["appointment"],
  },
  who: keepers,
  input: z.object({ appointmentId: AppointmentId, endsOn: Day }),
  output: z.object({ employeeId: EmployeeId }),
  load: appointmentAtHand,
  may: () => true, // keepers end every appointment
  run: async (deed) => {
    const { facts: appointment, input, notify } = deed;
    const { employeeId, kind, title } = appointment;
    const faults = endFaults(appointment, input.endsOn);
    if (faults.length > 0) throw invalid(faults);
    await endHolding(deed, appointment, input.endsOn);
    notify({
      to: employeeId,
      message: "notice.appointment.ended",
      facts: { title: titleHeld(kind, title), endsOn: input.endsOn },
      href: `/pegawai/${employeeId}`,
    });
    return { employeeId };
  },
});

/** An end can be brought forward; to go on longer is a new decree, and so a new appointment. */
function endFaults({ startsOn, endsOn }: AppointmentAtHand, wanted: string): FieldFault[] {
  if (wanted < startsOn)
    return [{ path: "endsOn", code: "appointment.ends-before-it-began", facts: { startsOn } }];
  if (endsOn !== null && wanted >= endsOn)
    return [{ path: "endsOn", code: "appointment.ends-already", facts: { endsOn } }];
  return [];
}
