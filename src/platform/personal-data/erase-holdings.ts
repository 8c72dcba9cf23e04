import { type RawBuilder, sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";
import type { Holding, Whose } from "./holding.ts";

/** How many rows went or were emptied, and the ids of those that addresses name. */
export type ErasedRows = { readonly rows: number; readonly ids: readonly string[] };

/**
 * Erases what these holdings keep of a person in some categories, children first. In a transaction of the role that
 * passes the wall (`Database.bulk`): the caller has checked that it was decided.
 */
export async function eraseHoldings(
  queries: Queries,
  holdings: readonly Holding[],
  categories: ReadonlySet<DataCategory>,
  whose: Whose,
): Promise<ErasedRows> {
  const concerned = holdings.filter(({ category, erased }) => categories.has(category) && erased !== "stays");
  const chosen = new Map<Holding, string[]>();
  for (const holding of concerned)
    if (plan(holding)?.chosenFirst) chosen.set(holding, await idsOf(queries, holding, whose));
  let rows = 0;
  const ids: string[] = [];
  for (const holding of concerned) {
    const gone = await erase(queries, holding, whose, chosen.get(holding));
    rows += gone.length;
    for (const { id } of gone) if (id !== null) ids.push(id);
  }
  return { rows, ids };
}

function plan({ erased }: Holding) {
  return typeof erased === "object" ? erased : null;
}

async function idsOf(queries: Queries, holding: Holding, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${idColumn(holding)} as id from ${sql.table(holding.table)} as t
    where ${which(holding, whose)} order by 1`.execute(queries);
  return rows.map(({ id }) => id);
}

async function erase(
  queries: Queries,
  holding: Holding,
  whose: Whose,
  chosen: readonly string[] | undefined,
): Promise<{ id: string | null }[]> {
  const table = sql.table(holding.table);
  const rows = chosen
    ? sql`t.agency_id = ${whose.agencyId} and ${idColumn(holding)} = any(${chosen}::text[])`
    : which(holding, whose);
  const set = plan(holding)?.set;
  const done = set
    ? sql<{
        id: string | null;
      }>`update ${table} as t set ${set(whose)} where ${rows} returning ${idColumn(holding)} as id`
    : sql<{
        id: string | null;
      }>`delete from ${table} as t where ${rows} returning ${idColumn(holding)} as id`;
  return (await done.execute(queries)).rows;
}

function which(holding: Holding, whose: Whose): RawBuilder<unknown> {
  const where = plan(holding)?.where ?? holding.mine;
  return sql`t.agency_id = ${whose.agencyId} and ${where(whose, "t")}`;
}

function idColumn({ named }: Holding): RawBuilder<string | null> {
  return named ? sql<string>`${sql.ref(`t.${named}`)}::text` : sql<null>`null::text`;
}
