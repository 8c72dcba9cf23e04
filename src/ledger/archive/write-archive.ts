import { mkdir, open, readdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Database, Queries } from "#platform/database/database.ts";
import { databaseSource } from "../audit/database-source.ts";
import type { LogSource } from "../audit/log-source.ts";
import { ledgerArchiveFolderTaken, ledgerDamaged, ledgerUnsignedYet } from "../ledger.errors.ts";
import { packEntries, unpackEntries } from "../log/bundle.ts";
import { hashBytes } from "../proof/hash.ts";
import { entriesPath, type Tile, tilePath, tileSize, tilesOf, tileWidth } from "../proof/tile-path.ts";
import { verifierLines } from "../public/log-files.ts";
import { archiveFiles, inArchive } from "./archive-paths.ts";
import { openingLines } from "./opening-lines.ts";
import { archiveReadMe } from "./read-me.ts";

export type ArchiveOrder = {
  readonly database: Database;
  readonly agencyId: number;
  readonly folder: string;
  readonly report: (done: number, total: number) => void;
};

const bundlesAtOnce = 8;
const tilesAtOnce = 256;

/**
 * Writes the published log of an agency into a folder: the files of C2SP tlog-tiles, and what opens each entry. The
 * checkpoint comes last, so that what was cut off is no archive. Throws `ledger.archive-folder-taken`,
 * `ledger.unsigned-yet` or `ledger.damaged`.
 */
export async function writeArchive(order: ArchiveOrder): Promise<{ entries: number }> {
  const { database, agencyId, folder } = order;
  await expectEmpty(folder);
  const { size, checkpoint, keys, origin } = await database.bulk(agencyId, (queries) =>
    publishedOf(queries, agencyId),
  );
  const source = databaseSource(database, agencyId);
  await writeBundles(order, source, size);
  await writeTiles(order, source, size);
  await writeFile(inArchive(folder, archiveFiles.keys), keys);
  await writeFile(inArchive(folder, archiveFiles.readMe), archiveReadMe(origin));
  await writeFile(inArchive(folder, archiveFiles.checkpoint), checkpoint);
  return { entries: size };
}

async function expectEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw ledgerArchiveFolderTaken({ folder });
}

async function publishedOf(queries: Queries, agencyId: number) {
  const ledger = await queries
    .selectFrom("ledger")
    .select(["origin", "published_size as size", "checkpoint", "cosigned", "cosigned_size as cosignedSize"])
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  if (!ledger || ledger.checkpoint === null) throw ledgerUnsignedYet();
  const { origin, size, cosigned, cosignedSize } = ledger;
  const checkpoint = cosigned !== null && cosignedSize === size ? cosigned : ledger.checkpoint;
  return { origin, size, checkpoint, keys: await verifierLines(queries, agencyId) };
}

/** The entries, and beside them what opens each, in the order of the log. */
async function writeBundles(
  { database, agencyId, folder, report }: ArchiveOrder,
  source: LogSource,
  size: number,
): Promise<void> {
  const openings = await open(inArchive(folder, archiveFiles.openings), "wx", 0o600);
  try {
    const count = Math.ceil(size / tileSize);
    for (let from = 0; from < count; from += bundlesAtOnce) {
      const bundles = await source.bundles(from, Math.min(count, from + bundlesAtOnce));
      for (let index = from; index < Math.min(count, from + bundlesAtOnce); index++) {
        const width = tileWidth(0, index, size);
        const bundle = bundles.find((each) => each.index === index);
        const entries = bundle && unpackEntries(bundle.bytes, width);
        if (!entries || !bundle.ids) throw ledgerDamaged({ agencyId, level: 0, tile: index });
        await put(folder, entriesPath({ index, width }), packEntries(entries));
        const ids = bundle.ids.slice(0, width);
        const lines = await database.bulk(agencyId, (queries) =>
          openingLines(queries, agencyId, { first: index * tileSize, ids }),
        );
        await openings.writeFile(lines);
      }
      report(Math.min(size, (from + bundlesAtOnce) * tileSize), size);
    }
  } finally {
    await openings.close();
  }
}

async function writeTiles(
  { agencyId, folder }: ArchiveOrder,
  source: LogSource,
  size: number,
): Promise<void> {
  let some: Tile[] = [];
  const flush = async () => {
    const stored = await source.tiles(some);
    for (const { level, index, width } of some) {
      const tile = stored.find((each) => each.level === level && each.index === index);
      if (!tile || tile.hashes.length < width * hashBytes)
        throw ledgerDamaged({ agencyId, level, tile: index });
      await put(folder, tilePath({ level, index, width }), tile.hashes.subarray(0, width * hashBytes));
    }
    some = [];
  };
  for (const tile of tilesOf(size)) {
    some.push(tile);
    if (some.length === tilesAtOnce) await flush();
  }
  if (some.length > 0) await flush();
}

async function put(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = inArchive(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
