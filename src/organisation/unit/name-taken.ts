import type { Queries } from "#platform/database/database.ts";

/** Whether another unit than `exceptId` bears the name. */
export async function isNameTaken(
  queries: Queries,
  agencyId: number,
  name: string,
  exceptId: string | null,
): Promise<boolean> {
  const row = await queries
    .selectFrom("unit")
    .select("unit_id")
    .where("agency_id", "=", agencyId)
    .where("name", "=", name)
    .executeTakeFirst();
  return row !== undefined && row.unit_id !== exceptId;
}
