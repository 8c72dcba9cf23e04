import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import type { Holding, Whose } from "./holding.ts";

export const HeldRow = z.record(z.string(), z.json());
export type HeldRow = z.output<typeof HeldRow>;

/** The person's rows of one table as plain JSON under the names of its columns, in the order of its key. */
export async function readHolding(queries: Queries, holding: Holding, whose: Whose): Promise<HeldRow[]> {
  const { table, mine, columns, hides } = holding;
  const shown = columns
    ? sql`(select to_jsonb(shown) from (select ${sql.join(columns.map((column) => sql.ref(`t.${column}`)))}) shown)`
    : sql`to_jsonb(t)`;
  const hidden = hides ? sql` || ${hides(whose, "t")}` : sql``;
  const { rows } = await sql<{ row: unknown }>`
    select (${shown}${hidden}) - 'agency_id' as row from ${sql.table(table)} as t
    where t.agency_id = ${whose.agencyId} and ${mine(whose, "t")}
    order by t`.execute(queries);
  return rows.map(({ row }) => HeldRow.parse(row));
}
