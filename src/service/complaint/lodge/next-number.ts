import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** "ADU-2026-00017": each year from one; whoever comes at the same moment waits for the other. */
export async function nextNumber(queries: Queries, agencyId: number, year: number): Promise<string> {
  const [number = ""] = await nextNumbers(queries, agencyId, year, 1);
  return number;
}

/** So many numbers of a year, in order. */
export async function nextNumbers(
  queries: Queries,
  agencyId: number,
  year: number,
  count: number,
): Promise<string[]> {
  const { last_number } = await queries
    .insertInto("complaint_counter")
    .values({ agency_id: agencyId, year, last_number: count })
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "year"])
        .doUpdateSet({ last_number: sql<number>`complaint_counter.last_number + excluded.last_number` }),
    )
    .returning("last_number")
    .executeTakeFirstOrThrow();
  const first = last_number - count + 1;
  return Array.from({ length: count }, (_, at) => `ADU-${year}-${String(first + at).padStart(5, "0")}`);
}
