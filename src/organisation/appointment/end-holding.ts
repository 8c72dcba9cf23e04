import type { Deed } from "#platform/procedures/command.ts";
import type { Holding } from "./appointment.schema.ts";

/** Ends a holding on `lastDay` and keeps that it was. */
export async function endHolding(
  { queries, agencyId, record }: Pick<Deed<unknown, unknown>, "queries" | "agencyId" | "record">,
  { appointmentId, employeeId, positionId }: Pick<Holding, "appointmentId" | "employeeId" | "positionId">,
  lastDay: string,
): Promise<void> {
  await queries
    .updateTable("appointment")
    .set({ ends_on: lastDay })
    .where("agency_id", "=", agencyId)
    .where("appointment_id", "=", appointmentId)
    .execute();
  record({
    kind: "appointment.ended",
    subject: { kind: "employee", id: employeeId },
    facts: { appointmentId, positionId, endsOn: lastDay },
  });
}
