import type { Queries } from "#platform/database/database.ts";

/**
 * The first year that was opened for plans; undefined before there is one. From then on the cadence stays: which
 * evaluations a plan meets follows from it, and those that were decided would be none of them any more.
 */
export async function firstOpenYear(queries: Queries, agencyId: number): Promise<number | undefined> {
  const period = await queries
    .selectFrom("period")
    .select("year")
    .where("agency_id", "=", agencyId)
    .orderBy("year")
    .limit(1)
    .executeTakeFirst();
  return period?.year;
}
