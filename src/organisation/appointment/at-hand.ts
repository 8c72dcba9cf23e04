import { sql } from "kysely";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { appointmentUnknown } from "./appointment.errors.ts";
import type { Holding } from "./appointment.schema.ts";

export type AppointmentAtHand = Omit<Holding, "holder"> & { title: string };

/** One appointment with its person locked. Throws `appointment.unknown`. */
export async function appointmentAtHand({
  queries,
  agencyId,
  input,
}: Ground<{ appointmentId: string }>): Promise<AppointmentAtHand> {
  const find = () =>
    queries
      .selectFrom("appointment as a")
      .innerJoin("position as p", (join) =>
        join.on("p.agency_id", "=", agencyId).onRef("p.position_id", "=", "a.position_id"),
      )
      .select(["a.appointment_id as appointmentId", "a.employee_id as employeeId", "p.title"])
      .select(["a.position_id as positionId", "a.starts_on as startsOn", "a.ends_on as endsOn"])
      .select(sql<Holding["kind"]>`a.kind`.as("kind"))
      .where("a.agency_id", "=", agencyId)
      .where("a.appointment_id", "=", input.appointmentId)
      .executeTakeFirst();
  const found = await find();
  if (!found) throw appointmentUnknown();
  await lockedEmployee(queries, agencyId, found.employeeId);
  const locked = await find(); // as it is now that nobody else can change it
  if (!locked) throw appointmentUnknown();
  return locked;
}
