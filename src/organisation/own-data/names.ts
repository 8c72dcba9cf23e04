import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { personColumns } from "#platform/personal-data/person-columns.ts";
import type { HeldTable } from "./held-table.ts";

const Id = z.uuid();

/** Whether a column of a row may name somebody. */
export function namesSomebody(column: string): boolean {
  return column.endsWith("_by") || personColumns.has(column);
}

/** The names of all whom these rows name: who decided, who wrote. Whom a holding hides is not in its rows. */
export async function namesIn(
  queries: Queries,
  agencyId: number,
  tables: readonly HeldTable[],
): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const { rows } of tables)
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (namesSomebody(column) && Id.safeParse(value).success) ids.add(String(value));
  if (ids.size === 0) return new Map();
  const people = await queries
    .selectFrom("employee")
    .select(["employee_id", "name"])
    .where("agency_id", "=", agencyId)
    .where("employee_id", "in", [...ids])
    .orderBy("employee_id")
    .execute();
  return new Map(people.map(({ employee_id, name }) => [employee_id, name]));
}
