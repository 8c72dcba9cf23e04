import { type Checkpoint, openCheckpoint } from "./checkpoint.ts";
import { keysIn, readEntry } from "./entries.ts";
import { must } from "./must.ts";
import { readVerifier, type Verifier } from "./note.ts";
import { checkLevels, type Levels, readBundle, readTile, tilePath, tilesOf, treeOfTiles } from "./tiles.ts";
import { consistencyProof, leafHash, provesConsistency, type RangeHash, same, treeOfLeaves } from "./tree.ts";

/** Brings a file of the log by its path below the prefix: "checkpoint", "tile/0/000". Throws where it is not there. */
export type Bring = (path: string) => Promise<Buffer>;

/** A log, read whole. */
export type Mirror = { checkpoint: Checkpoint; entries: Buffer[]; keys: Verifier[]; hash: RangeHash };

export function overHttp(prefix: string): Bring {
  return async (path) => {
    const answer = await fetch(`${prefix}/${path}`);
    must(answer.status === 200, `${answer.status} for ${path}`);
    return Buffer.from(await answer.arrayBuffer());
  };
}

/** Reads the whole log as its newest checkpoint has it, and believes none of it before it is checked. */
export async function readLog(bring: Bring, trusted: readonly string[]): Promise<Mirror> {
  const checkpoint = openCheckpoint(await bring("checkpoint"), trusted.map(readVerifier));
  const entries = await readEntries(bring, checkpoint.size);
  const leaves = entries.map(leafHash);
  const levels = await readLevels(bring, checkpoint.size);
  const [bottom = []] = levels;
  for (const [index, leaf] of leaves.entries())
    must(same(leaf, bottom[index] ?? Buffer.of()), `level 0 has another hash of entry ${index}`);
  checkLevels(levels);
  const root = treeOfLeaves(leaves)(0, checkpoint.size);
  must(same(root, checkpoint.root), "the entries have another root than the checkpoint");
  const keys = keysIn(entries.map(readEntry));
  checkKeys(keys, checkpoint, trusted);
  return { checkpoint, entries, keys, hash: treeOfTiles(levels) };
}

/** Who trusts a key wants to read the log that names it, and no checkpoint that only a replaced key signs. */
function checkKeys(keys: readonly Verifier[], { size, by }: Checkpoint, trusted: readonly string[]): void {
  if (size === 0) return;
  const lines = keys.map(({ line }) => line);
  for (const line of trusted) must(lines.includes(line), `the log does not name ${line}`);
  must(
    by.some(({ line }) => line === lines.at(-1)),
    "the newest key did not sign the checkpoint",
  );
}

async function readEntries(bring: Bring, size: number): Promise<Buffer[]> {
  const entries: Buffer[] = [];
  for (const tile of tilesOf(size).filter(({ level }) => level === 0))
    entries.push(...readBundle(await bring(tilePath("entries", tile)), tile));
  return entries;
}

export async function readLevels(bring: Bring, size: number): Promise<Levels> {
  const levels: Buffer[][] = [];
  for (const tile of tilesOf(size)) {
    const hashes = readTile(await bring(tilePath(tile.level, tile)), tile);
    levels[tile.level] = [...(levels[tile.level] ?? []), ...hashes];
  }
  return levels;
}

/** The newest checkpoint, after proof from the tiles that its tree goes on from `seen`. */
export async function readOn(
  bring: Bring,
  seen: Checkpoint,
  trusted: readonly string[],
): Promise<Checkpoint> {
  const checkpoint = openCheckpoint(await bring("checkpoint"), trusted.map(readVerifier));
  must(checkpoint.origin === seen.origin, `${checkpoint.origin} instead of ${seen.origin}`);
  must(checkpoint.size >= seen.size, `the log shrank from ${seen.size} to ${checkpoint.size}`);
  const hash = treeOfTiles(await readLevels(bring, checkpoint.size));
  checkGoesOn(hash, seen, checkpoint);
  return checkpoint;
}

/** Proves from a tree that has both that the newer checkpoint keeps all that was under the older one. */
export function checkGoesOn(hash: RangeHash, older: Checkpoint, newer: Checkpoint): void {
  const proof = consistencyProof(hash, older.size, newer.size);
  must(
    provesConsistency(older, newer, proof),
    `the tree of ${newer.size} does not go on from that of ${older.size}`,
  );
}
