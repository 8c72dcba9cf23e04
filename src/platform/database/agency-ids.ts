import type { Database } from "./database.ts";

/** Every agency there is, for work that comes back by the clock. Across agencies, so past the wall; ids only. */
export async function agencyIds(database: Database): Promise<number[]> {
  const rows = await database.bulk(0, (queries) =>
    queries.selectFrom("agency").select("agency_id").orderBy("agency_id").execute(),
  );
  return rows.map((row) => row.agency_id);
}
