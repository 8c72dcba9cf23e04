import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { ledgerDamaged } from "../ledger.errors.ts";
import { hashBytes } from "../proof/hash.ts";
import { type Edge, edgeTileOf, type Tile } from "./edge.ts";

/**
 * The edge of an agency's tree as it was at `size`, from its tiles: a partial tile is the beginning of the row.
 * Throws `ledger.damaged` where a tile is missing or too short.
 */
export async function readEdge(queries: Queries, agencyId: number, size: number): Promise<Edge> {
  const wanted = edgeTilesOf(size);
  const needed = wanted.filter(({ width }) => width > 0);
  const rows = await storedTiles(queries, agencyId, needed);
  const tiles = wanted.map(({ level, index, width }) => {
    if (width === 0) return Buffer.alloc(0);
    const row = rows.find((each) => each.level === level && each.index === index);
    if (!row || row.hashes.length < width * hashBytes) throw ledgerDamaged({ agencyId, level, tile: index });
    return row.hashes.subarray(0, width * hashBytes);
  });
  return { size, tiles };
}

/** Writes tiles that are new or longer than they were. */
export async function keepTiles(queries: Queries, agencyId: number, tiles: readonly Tile[]): Promise<void> {
  if (tiles.length === 0) return;
  const levels = tiles.map(({ level }) => level);
  const indices = tiles.map(({ index }) => index);
  const hashes = tiles.map((tile) => tile.hashes);
  await sql`insert into ledger_tile (agency_id, level, tile_index, hashes)
    select ${agencyId}, tile.* from unnest(${levels}::smallint[], ${indices}::bigint[], ${hashes}::bytea[]) as tile
    on conflict (agency_id, level, tile_index) do update set hashes = excluded.hashes`.execute(queries);
}

/** The unfinished tile of every level that a tree of `size` reaches. */
function edgeTilesOf(size: number): { level: number; index: number; width: number }[] {
  const tiles = [];
  for (let level = 0; edgeReaches(size, level); level++) tiles.push({ level, ...edgeTileOf(size, level) });
  return tiles;
}

function edgeReaches(size: number, level: number): boolean {
  const { index, width } = edgeTileOf(size, level);
  return index > 0 || width > 0;
}

/** Those of the tiles that are there, as they are stored, in any order. */
export async function storedTiles(
  queries: Queries,
  agencyId: number,
  wanted: readonly { level: number; index: number }[],
): Promise<Tile[]> {
  if (wanted.length === 0) return [];
  const levels = wanted.map(({ level }) => level);
  const indices = wanted.map(({ index }) => index);
  const { rows } = await sql<Tile>`
    select tile.level, tile.tile_index as index, tile.hashes
    from unnest(${levels}::smallint[], ${indices}::bigint[]) as wanted (level, tile_index)
      join ledger_tile tile on tile.agency_id = ${agencyId}
        and tile.level = wanted.level and tile.tile_index = wanted.tile_index`.execute(queries);
  return rows;
}
