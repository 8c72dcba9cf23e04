import type { Ground } from "#platform/procedures/procedure.ts";

/** The unit of the position that a plan is of. */
export async function unitOfPlan(
  { queries, agencyId }: Pick<Ground<unknown>, "queries" | "agencyId">,
  { appointmentId }: { appointmentId: string },
): Promise<string> {
  const { unit_id } = await queries
    .selectFrom("appointment as a")
    .innerJoin("position as p", (join) =>
      join.onRef("p.agency_id", "=", "a.agency_id").onRef("p.position_id", "=", "a.position_id"),
    )
    .select("p.unit_id")
    .where("a.agency_id", "=", agencyId)
    .where("a.appointment_id", "=", appointmentId)
    .executeTakeFirstOrThrow();
  return unit_id;
}
