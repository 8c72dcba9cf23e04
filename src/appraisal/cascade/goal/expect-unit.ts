import { invalid } from "#platform/errors/refusal.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** Throws a fault of `unitId` unless it is a unit of the agency; null is the agency itself. */
export async function expectUnit(
  { queries, agencyId }: Ground<unknown>,
  unitId: string | null,
): Promise<void> {
  if (unitId === null) return;
  const unit = await queries
    .selectFrom("unit")
    .select("unit_id")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  if (!unit) throw invalid([{ path: "unitId", code: "unit.unknown" }]);
}
