import type { Queries } from "#platform/database/database.ts";

/** One change of the trees of units and positions at a time: two that are harmless alone can close a circle. */
export async function lockTree(queries: Queries, agencyId: number): Promise<void> {
  await queries
    .selectFrom("agency")
    .select("agency_id")
    .where("agency_id", "=", agencyId)
    .forNoKeyUpdate()
    .execute();
}
