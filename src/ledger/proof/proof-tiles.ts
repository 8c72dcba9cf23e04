import { expectSafe, ProofFault } from "./faults.ts";
import { emptyRoot, hashBytes, nodeHash } from "./hash.ts";
import { consistencySpans, inclusionSpans, type Span } from "./spans.ts";
import { type Tile, tileHeight, tilePath, tileSize, tileWidth } from "./tile-path.ts";

export type FetchTile = (tile: Tile) => Promise<Uint8Array>;
/** Hashes two nodes into the one above. Web Crypto's by default; a server has a faster one. */
export type HashNodes = (left: Uint8Array, right: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/**
 * What proves to whoever holds the root that the entry is in the tree. A proof from tiles proves nothing by itself:
 * tiles are not signed. Check it against a signed root.
 */
export function inclusionProof(
  index: number,
  size: number,
  fetchTile: FetchTile,
  hashNodes: HashNodes = nodeHash,
): Promise<Uint8Array[]> {
  return hashesOf(inclusionSpans(index, size), size, { fetchTile, hashNodes });
}

/** What proves that a tree of `size` entries begins with the one of `oldSize`. */
export function consistencyProof(oldSize: number, size: number, fetchTile: FetchTile): Promise<Uint8Array[]> {
  const { spans } = consistencySpans(oldSize, size);
  return hashesOf(spans, size, { fetchTile, hashNodes: nodeHash });
}

/** The root of the tree of `size` entries. */
export async function rootOf(size: number, fetchTile: FetchTile): Promise<Uint8Array> {
  expectSafe(size);
  const [root] =
    size === 0 ? [] : await hashesOf([{ start: 0, end: size }], size, { fetchTile, hashNodes: nodeHash });
  return root ?? emptyRoot();
}

type Means = { fetchTile: FetchTile; hashNodes: HashNodes };

/** The hash of each span; every tile is fetched once, all at the same time. */
async function hashesOf(
  spans: readonly Span[],
  size: number,
  { fetchTile, hashNodes }: Means,
): Promise<Uint8Array[]> {
  const known = new Map<string, Promise<Uint8Array>>();
  const read = (level: number, index: number) => {
    const tile = { level, index, width: tileWidth(level, index, size) };
    const path = tilePath(tile);
    const hashes = known.get(path) ?? fetchTile(tile).then((bytes) => expectWhole(tile, bytes));
    known.set(path, hashes);
    return hashes;
  };
  return Promise.all(spans.map((span) => spanHash(span, read, hashNodes)));
}

type ReadTile = (level: number, index: number) => Promise<Uint8Array>;

/** Full subtrees from the left, joined from the right: as RFC 9162 hashes a tree that is not full. */
async function spanHash(span: Span, read: ReadTile, hashNodes: HashNodes): Promise<Uint8Array> {
  const parts = await Promise.all(fullSubtrees(span).map((part) => fullHash(part, read, hashNodes)));
  let root = parts.pop() ?? (await emptyRoot());
  for (const left of parts.reverse()) root = await hashNodes(left, root);
  return root;
}

type Subtree = { start: number; height: number };

function fullSubtrees({ start, end }: Span): Subtree[] {
  const parts: Subtree[] = [];
  for (let next = start; next < end; next += 2 ** (parts.at(-1)?.height ?? 0)) {
    let height = 0;
    while (next % 2 ** (height + 1) === 0 && next + 2 ** (height + 1) <= end) height++;
    parts.push({ start: next, height });
  }
  return parts;
}

/** From the lowest tile that has it: up to 128 hashes in a row become one. */
async function fullHash(
  { start, height }: Subtree,
  read: ReadTile,
  hashNodes: HashNodes,
): Promise<Uint8Array> {
  const level = Math.floor(height / tileHeight);
  const place = start / tileSize ** level;
  const index = Math.floor(place / tileSize);
  const bytes = await read(level, index);
  const first = place - index * tileSize;
  let row = Array.from({ length: 2 ** (height - level * tileHeight) }, (_, next) =>
    bytes.subarray((first + next) * hashBytes, (first + next + 1) * hashBytes),
  );
  while (row.length > 1) row = await joined(row, hashNodes);
  return row[0] ?? emptyRoot();
}

/** The level above: each two neighbours as one. */
async function joined(row: readonly Uint8Array[], hashNodes: HashNodes): Promise<Uint8Array[]> {
  const pairs = row.flatMap((left, place) =>
    place % 2 === 0 ? [[left, row[place + 1] ?? left] as const] : [],
  );
  return Promise.all(pairs.map(([left, right]) => hashNodes(left, right)));
}

function expectWhole(tile: Tile, bytes: Uint8Array): Uint8Array {
  const expected = tile.width * hashBytes;
  if (bytes.length !== expected)
    throw new ProofFault("ledger.tile-length", { path: tilePath(tile), expected, found: bytes.length });
  return bytes;
}
