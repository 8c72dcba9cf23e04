import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** "ADU-2026-00017": each year from one; whoever comes at the same moment waits for the other. */
export async function nextNumber(queries: Queries, agencyId: number, year: number): Promise<string> {
  const { last_number } = await queries
    .insertInto("complaint_counter")
    .values({ agency_id: agencyId, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "year"])
        .doUpdateSet({ last_number: sql<number>`complaint_counter.last_number + 1` }),
    )
    .returning("last_number")
    .executeTakeFirstOrThrow();
  return `ADU-${year}-${String(last_number).padStart(5, "0")}`;
}
