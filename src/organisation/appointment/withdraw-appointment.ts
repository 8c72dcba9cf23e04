import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { keepers } from "#organisation/office.ts";
import { lockedPosition } from "#organisation/position/locked-position.ts";
import { addDays } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { appointmentBegun, appointmentInUse, appointmentPlaceTaken } from "./appointment.errors.ts";
import { AppointmentId, type Holding } from "./appointment.schema.ts";
import { type AppointmentAtHand, appointmentAtHand } from "./at-hand.ts";
import { holdingsOfEmployee, holdingsOfPosition } from "./holdings.ts";

const Withdraw = z.object({ appointmentId: AppointmentId });
type Withdrawal = Deed<z.output<typeof Withdraw>, AppointmentAtHand>;

/** For a slip of the finger seen in time: a day far ahead, the wrong person. What has begun is ended, not withdrawn. */
export const withdrawAppointment = command({
  name: "appointment.withdraw",
  route: {
    method: "DELETE",
    path: "/appointments/{appointmentId}",
    summary: "Take back an appointment that has not begun; the one before it goes on",
    tags: ["appointment"],
  },
  who: keepers,
  input: Withdraw,
  output: z.object({ employeeId: EmployeeId }),
  load: appointmentAtHand,
  may: () => true, // keepers withdraw every appointment
  run: async (deed) => {
    const { facts: appointment, today, record } = deed;
    const { appointmentId, employeeId, positionId, startsOn } = appointment;
    if (startsOn <= today) throw appointmentBegun();
    await erase(deed);
    if (appointment.kind === "definitive") await resumeFormer(deed);
    record({
      kind: "appointment.withdrawn",
      subject: { kind: "employee", id: employeeId },
      facts: { appointmentId, positionId, startsOn },
    });
    return { employeeId };
  },
});

async function erase({ queries, agencyId, input }: Withdrawal): Promise<void> {
  try {
    await queries
      .deleteFrom("appointment")
      .where("agency_id", "=", agencyId)
      .where("appointment_id", "=", input.appointmentId)
      .execute();
  } catch (error) {
    const isReferredTo = error instanceof Error && "code" in error && error.code === "23503";
    throw isReferredTo ? appointmentInUse() : error;
  }
}

/** The position that ended the day before, because of what is withdrawn, goes on for as long as that would have. */
async function resumeFormer(deed: Withdrawal): Promise<void> {
  const { queries, agencyId, facts: appointment, record } = deed;
  const lastDay = addDays(appointment.startsOn, -1);
  const days = { from: lastDay, to: lastDay };
  const held = await holdingsOfEmployee(queries, agencyId, appointment.employeeId, days);
  const former = held.find(({ kind, endsOn }) => kind === "definitive" && endsOn === lastDay);
  if (!former) return;
  await expectFree(deed, former, appointment.startsOn);
  await queries
    .updateTable("appointment")
    .set({ ends_on: appointment.endsOn })
    .where("agency_id", "=", agencyId)
    .where("appointment_id", "=", former.appointmentId)
    .execute();
  record({
    kind: "appointment.resumed",
    subject: { kind: "employee", id: former.employeeId },
    facts: {
      appointmentId: former.appointmentId,
      positionId: former.positionId,
      endsOn: appointment.endsOn,
    },
  });
}

/** Somebody else may have been given the position in the meantime. */
async function expectFree({ queries, agencyId }: Withdrawal, former: Holding, from: string): Promise<void> {
  const position = await lockedPosition(queries, agencyId, former.positionId);
  const others = await holdingsOfPosition(queries, agencyId, former.positionId, { from, to: null });
  const taken = others.find(({ kind }) => kind !== "plh");
  if (position.leadsUnit && taken)
    throw appointmentPlaceTaken({ holder: taken.holder, since: taken.startsOn });
}
