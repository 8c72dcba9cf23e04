import type { Queries } from "#platform/database/database.ts";

/** The IKM that a unit wants to reach in a year; null where nobody set one. */
export async function targetOf(
  queries: Queries,
  { agencyId, unitId, year }: { agencyId: number; unitId: string; year: number },
): Promise<{ ikm: number; revision: number } | null> {
  const row = await queries
    .selectFrom("survey_target")
    .select(["ikm", "revision"])
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", unitId)
    .where("year", "=", year)
    .executeTakeFirst();
  return row ? { ikm: Number(row.ikm), revision: row.revision } : null;
}
