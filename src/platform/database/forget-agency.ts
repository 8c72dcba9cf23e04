import type pg from "pg";
import { z } from "zod";
import type { Database } from "./database.ts";

/** Deletes every row of an agency, and the agency. For what was never anybody's: real records are kept. */
export async function forgetAgency(database: Database, agencyId: number): Promise<void> {
  await database.bulk(agencyId, async (_queries, client) => {
    for (const table of await tablesLeavesFirst(client))
      await client.query(`delete from ${client.escapeIdentifier(table)} where agency_id = $1`, [agencyId]);
  });
}

/** The tables of agencies, each before those that it refers to. */
async function tablesLeavesFirst(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query(tablesSql);
  let left = z.array(Referring).parse(rows);
  const order: string[] = [];
  while (left.length > 0) {
    const free = left.filter(({ name }) => !left.some(({ refers }) => refers.includes(name)));
    if (free.length === 0) throw new Error(`tables refer in a circle: ${left.map(({ name }) => name)}`);
    order.push(...free.map(({ name }) => name));
    left = left.filter((table) => !free.includes(table));
  }
  return order;
}

const Referring = z.object({ name: z.string(), refers: z.array(z.string()) });

const tablesSql = `
  select c.relname::text as name, array(
    select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
    where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname`;
