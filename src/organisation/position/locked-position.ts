import type { Queries } from "#platform/database/database.ts";
import { invalid } from "#platform/errors/refusal.ts";

export type LockedPosition = { positionId: string; title: string; leadsUnit: boolean };

/** A position that somebody is to get, locked so that two officers cannot give it away at once. */
export async function lockedPosition(
  queries: Queries,
  agencyId: number,
  positionId: string,
): Promise<LockedPosition> {
  const row = await queries
    .selectFrom("position")
    .select(["title", "leads_unit"])
    .where("agency_id", "=", agencyId)
    .where("position_id", "=", positionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw invalid([{ path: "positionId", code: "position.unknown" }]);
  return { positionId, title: row.title, leadsUnit: row.leads_unit };
}
