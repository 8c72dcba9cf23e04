import type { Ground } from "#platform/procedures/procedure.ts";

/** Until the transaction ends; first and by itself, so that whoever waited for it then sees what the other one wrote. */
export async function lockUnit({ queries, agencyId, input }: Ground<{ unitId: string }>): Promise<void> {
  await queries
    .selectFrom("unit")
    .select("unit_id")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", input.unitId)
    .forUpdate()
    .execute();
}
