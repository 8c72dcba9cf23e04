import type { Queries } from "#platform/database/database.ts";
import { hoursUnitUnknown } from "./hours.errors.ts";

/** The unit whose hours are meant. Refuses `hours.unit-unknown`. */
export async function unitOfHours(
  queries: Queries,
  agencyId: number,
  unitId: string,
): Promise<{ unitId: string; name: string }> {
  const unit = await queries
    .selectFrom("unit")
    .select(["unit_id as unitId", "name"])
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  if (!unit) throw hoursUnitUnknown();
  return unit;
}
