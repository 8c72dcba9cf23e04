import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { written } from "#platform/procedures/written-number.ts";
import { queueUnknown } from "./queue.errors.ts";

export const WhichQueue = z.object({
  agencyId: written(z.number().int().positive()),
  unitId: z.uuid(),
});

/** The counter whose queue it is. Throws `queue.unknown` where nothing is to be had there today. */
export async function openQueue(
  ground: Ground<z.output<typeof WhichQueue>>,
): Promise<{ unitId: string; name: string }> {
  const { queries, agencyId, today, input } = ground;
  if (input.agencyId !== agencyId) throw queueUnknown();
  const row = await queries
    .selectFrom("unit as u")
    .select(["u.unit_id as unitId", "u.name"])
    .where("u.agency_id", "=", agencyId)
    .where("u.unit_id", "=", input.unitId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("service_point as at")
          .select("at.unit_id")
          .where("at.agency_id", "=", agencyId)
          .whereRef("at.unit_id", "=", "u.unit_id")
          .where("at.starts_on", "<=", today)
          .where((row) => row.or([row("at.ends_on", "is", null), row("at.ends_on", ">=", today)])),
      ),
    )
    .executeTakeFirst();
  if (!row) throw queueUnknown();
  return row;
}
