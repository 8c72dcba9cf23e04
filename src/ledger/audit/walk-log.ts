import { unpackEntries } from "../log/bundle.ts";
import { hashBytes } from "../proof/hash.ts";
import { tileSize } from "../proof/tile-path.ts";
import { type Edge, emptyEdge, grow, rootOfEdge, type Tile } from "../tree/edge.ts";
import { leafHashOf } from "../tree/node-hash.ts";
import type { Findings } from "./findings.ts";
import type { LogSource, StoredBundle } from "./log-source.ts";

/** Entries one after the other, the first of them at `first`. */
export type Stretch = {
  readonly first: number;
  readonly entries: readonly Buffer[];
  readonly ids: readonly string[] | null;
};

export type Walk = {
  readonly size: number;
  /** Sizes at which the root is wanted: those of the checkpoints. */
  readonly points: ReadonlySet<number>;
  /** Does with each stretch what else is to be done; the memory of it is free afterwards. */
  readonly visit: (stretch: Stretch) => Promise<void>;
};

const bundlesAtOnce = 8; // some two thousand entries with their rows: a few megabytes

/** How far the walk came, and the roots that were wanted up to there. */
export type Walked = { readonly read: number; readonly roots: ReadonlyMap<number, Buffer> };

/**
 * Goes through a log from its first entry: hashes every entry, compares every tile with what the entries make, and
 * answers the roots that were wanted. It ends where entries cannot be read: nothing beyond them can be proven.
 */
export async function walkLog(
  source: LogSource,
  { size, points, visit }: Walk,
  findings: Findings,
): Promise<Walked> {
  const roots = new Map<number, Buffer>();
  let edge = emptyEdge;
  if (points.has(0)) roots.set(0, rootOfEdge(edge));
  const bundleCount = Math.ceil(size / tileSize);
  const readFrom = (from: number) => source.bundles(from, Math.min(bundleCount, from + bundlesAtOnce));
  let ahead = readFrom(0);
  for (let from = 0; from < bundleCount; from += bundlesAtOnce) {
    const stored = await ahead;
    ahead = from + bundlesAtOnce < bundleCount ? readFrom(from + bundlesAtOnce) : Promise.resolve([]);
    ahead.catch(() => {}); // it is awaited in the next round, or not at all
    const { isWhole, ...stretch } = stretchOf(stored, { from, size }, findings);
    const grown = growTo(edge, stretch, { points, roots });
    edge = grown.edge;
    await compareTiles(source, grown.full, findings);
    await visit(stretch);
    if (!isWhole) break;
  }
  await compareTiles(source, edgeTiles(edge), findings);
  return { read: edge.size, roots };
}

/** The entries of these bundles, up to the log's size, or up to the first bundle that cannot be read, with a finding. */
function stretchOf(
  stored: readonly StoredBundle[],
  { from, size }: { from: number; size: number },
  findings: Findings,
): Stretch & { isWhole: boolean } {
  const first = from * tileSize;
  const entries: Buffer[] = [];
  const ids: string[] = [];
  const end = Math.min(size, first + bundlesAtOnce * tileSize);
  while (first + entries.length < end) {
    const bundle = from + entries.length / tileSize;
    const found = stored.find(({ index }) => index === bundle);
    const width = Math.min(tileSize, size - bundle * tileSize);
    const unpacked = found && unpackEntries(found.bytes, width);
    if (!found || !unpacked || (found.ids && found.ids.length < width)) {
      findings.add(found ? "bundle-broken" : "bundle-missing", { bundle }, bundle * tileSize);
      break;
    }
    entries.push(...unpacked);
    ids.push(...(found.ids?.slice(0, width) ?? []));
  }
  const isWhole = first + entries.length === end;
  return { first, entries, ids: ids.length === entries.length ? ids : null, isWhole };
}

/** The tree with the stretch, its full tiles, and the roots at the points on the way. */
function growTo(
  before: Edge,
  { entries }: Stretch,
  { points, roots }: { points: ReadonlySet<number>; roots: Map<number, Buffer> },
): { edge: Edge; full: Tile[] } {
  const full: Tile[] = [];
  let edge = before;
  let pending: Buffer[] = [];
  const take = () => {
    const grown = grow(edge, pending);
    full.push(...grown.tiles.filter(({ hashes }) => hashes.length === tileSize * hashBytes));
    edge = grown.edge;
    pending = [];
  };
  for (const entry of entries) {
    pending.push(leafHashOf(entry));
    const size = edge.size + pending.length;
    if (!points.has(size)) continue;
    take();
    roots.set(size, rootOfEdge(edge));
  }
  take();
  return { edge, full };
}

function edgeTiles({ size, tiles }: Edge): Tile[] {
  return tiles.flatMap((hashes, level) =>
    hashes.length === 0 ? [] : [{ level, index: Math.floor(size / tileSize ** (level + 1)), hashes }],
  );
}

/** What is stored may be longer: the log has grown since. */
async function compareTiles(source: LogSource, made: readonly Tile[], findings: Findings): Promise<void> {
  if (made.length === 0) return;
  const stored = await source.tiles(made.map(({ level, index }) => ({ level, index })));
  for (const { level, index, hashes } of made) {
    const first = level === 0 ? index * tileSize : null; // above the leaves a hash is of many entries
    const there = stored.find((tile) => tile.level === level && tile.index === index);
    if (!there) findings.add("tile-missing", { level, tile: index }, first);
    else if (there.hashes.length < hashes.length) {
      const facts = { level, tile: index, expected: hashes.length, found: there.hashes.length };
      findings.add("tile-short", facts, first);
    } else if (!there.hashes.subarray(0, hashes.length).equals(hashes)) {
      const at = differenceIn(hashes, there.hashes);
      findings.add("tile-differs", { level, tile: index, hash: at }, first === null ? null : first + at);
    }
  }
}

/** Which hash is the first that differs. */
function differenceIn(one: Buffer, other: Buffer): number {
  const differs = one.findIndex((byte, place) => byte !== other[place]);
  return Math.floor(differs / hashBytes);
}
