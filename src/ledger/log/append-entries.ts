import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { tileSize } from "../proof/tile-path.ts";
import { grow } from "../tree/edge.ts";
import { leafHashOf } from "../tree/node-hash.ts";
import { keepTiles, readEdge } from "../tree/tile-rows.ts";
import { packEntries } from "./bundle.ts";

export type NewEntry = { readonly entryId: string; readonly entry: Buffer };

/**
 * Gives entries the next indices, in this order, and takes them into the tree: bundles, tiles and both sizes in the
 * caller's transaction, all or nothing. Only under the agency's turn (`withTurn`). Returns the integrated size.
 */
export async function appendEntries(
  queries: Queries,
  agencyId: number,
  entries: readonly NewEntry[],
): Promise<number> {
  const { integrated_size: before } = await queries
    .selectFrom("ledger")
    .select("integrated_size")
    .where("agency_id", "=", agencyId)
    .executeTakeFirstOrThrow();
  if (entries.length === 0) return before;
  const { edge, tiles } = grow(
    await readEdge(queries, agencyId, before),
    entries.map(({ entry }) => leafHashOf(entry)),
  );
  await keepIndices(queries, agencyId, before, entries);
  await keepBundles(queries, agencyId, before, entries);
  await keepTiles(queries, agencyId, tiles);
  await queries
    .updateTable("ledger")
    .set({ next_index: edge.size, integrated_size: edge.size })
    .where("agency_id", "=", agencyId)
    .execute();
  return edge.size;
}

async function keepIndices(
  queries: Queries,
  agencyId: number,
  before: number,
  entries: readonly NewEntry[],
): Promise<void> {
  const ids = entries.map(({ entryId }) => entryId);
  await sql`insert into ledger_entry (agency_id, entry_id, entry_index)
    select ${agencyId}, entry.id, ${before} + entry.place - 1
    from unnest(${ids}::uuid[]) with ordinality as entry (id, place)`.execute(queries);
}

/** The first bundle may be begun already: what is new is put behind what it holds. */
async function keepBundles(
  queries: Queries,
  agencyId: number,
  before: number,
  entries: readonly NewEntry[],
): Promise<void> {
  const inBegun = tileSize - (before % tileSize);
  const bundles = [entries.slice(0, inBegun)];
  for (let at = inBegun; at < entries.length; at += tileSize) bundles.push(entries.slice(at, at + tileSize));
  const first = Math.floor(before / tileSize);
  const indices = bundles.map((_, at) => first + at);
  const widths = bundles.map((bundle) => bundle.length);
  const packed = bundles.map((bundle) => packEntries(bundle.map(({ entry }) => entry)));
  const ids = bundles.map((bundle) => `{${bundle.map(({ entryId }) => entryId).join(",")}}`);
  await sql`insert into ledger_bundle as begun (agency_id, bundle_index, width, entries, entry_ids)
    select ${agencyId}, bundle.place, bundle.width, bundle.entries, bundle.ids::uuid[]
    from unnest(${indices}::bigint[], ${widths}::integer[], ${packed}::bytea[], ${ids}::text[])
      as bundle (place, width, entries, ids)
    on conflict (agency_id, bundle_index) do update set
      width = begun.width + excluded.width,
      entries = begun.entries || excluded.entries,
      entry_ids = begun.entry_ids || excluded.entry_ids`.execute(queries);
}
