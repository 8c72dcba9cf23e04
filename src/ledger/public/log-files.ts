import type { Queries } from "#platform/database/database.ts";
import { keysNamed } from "../key/state-key.ts";
import { unpackEntries } from "../log/bundle.ts";
import { hashBytes } from "../proof/hash.ts";
import { type EntryBundle, type Tile, tileWidth } from "../proof/tile-path.ts";

/** The checkpoint to hand out: the newest, with the witnesses' signatures where they have signed that one. Null before the first. */
export async function publishedCheckpoint(queries: Queries, agencyId: number): Promise<string | null> {
  const row = await queries
    .selectFrom("ledger")
    .select(["checkpoint", "cosigned", "published_size", "cosigned_size"])
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  if (!row) return null;
  return row.cosigned !== null && row.cosigned_size === row.published_size ? row.cosigned : row.checkpoint;
}

/**
 * A file of the log as C2SP tlog-tiles lays it out; null where the published tree has no such tile. Of a tile that has
 * grown since, the beginning: what was once served is served for good.
 */
export async function logFile(
  queries: Queries,
  agencyId: number,
  file: Tile | EntryBundle,
): Promise<Buffer | null> {
  const ledger = await queries
    .selectFrom("ledger")
    .select("published_size")
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  const level = file.level === "entries" ? 0 : file.level;
  if (!ledger || tileWidth(level, file.index, ledger.published_size) < file.width) return null;
  return file.level === "entries" ? bundleOf(queries, agencyId, file) : storedTile(queries, agencyId, file);
}

/** The beginning of a tile as it is stored; null where there is none. For whoever knows already that it is published. */
export async function storedTile(
  queries: Queries,
  agencyId: number,
  { level, index, width }: Tile,
): Promise<Buffer | null> {
  const row = await queries
    .selectFrom("ledger_tile")
    .select("hashes")
    .where("agency_id", "=", agencyId)
    .where("level", "=", level)
    .where("tile_index", "=", index)
    .executeTakeFirst();
  return row?.hashes.subarray(0, width * hashBytes) ?? null;
}

async function bundleOf(
  queries: Queries,
  agencyId: number,
  { index, width }: EntryBundle,
): Promise<Buffer | null> {
  const row = await queries
    .selectFrom("ledger_bundle")
    .select(["entries", "width"])
    .where("agency_id", "=", agencyId)
    .where("bundle_index", "=", index)
    .executeTakeFirst();
  if (!row) return null;
  if (row.width === width) return row.entries;
  const last = unpackEntries(row.entries, width)?.at(-1);
  return last ? row.entries.subarray(0, last.byteOffset - row.entries.byteOffset + last.length) : null;
}

/** The lines of all keys that ever signed, the newest last; each ends with a line end. */
export async function verifierLines(queries: Queries, agencyId: number): Promise<string> {
  const keys = await keysNamed(queries, agencyId);
  return keys.map(({ verifier }) => `${verifier}\n`).join("");
}
