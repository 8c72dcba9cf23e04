import { hashBytes } from "../proof/hash.ts";
import { tileSize } from "../proof/tile-path.ts";
import { emptyRootHash, nodeHashOf } from "./node-hash.ts";

/**
 * The right edge of a tree: all that is needed to let it grow and to know its root. `tiles[level]` is the tile of that
 * level which is not full yet, its hashes one after the other; empty where the level ends with a full tile.
 */
export type Edge = { readonly size: number; readonly tiles: readonly Buffer[] };

export type Tile = { readonly level: number; readonly index: number; readonly hashes: Buffer };

export const emptyEdge: Edge = { size: 0, tiles: [] };

/** The edge after `leaves` (leaf hashes, in order), and every tile that is new or longer. Hashes each node once. */
export function grow(edge: Edge, leaves: readonly Uint8Array[]): { edge: Edge; tiles: Tile[] } {
  const changed: Tile[] = [];
  const tiles: Buffer[] = [];
  let added: readonly Uint8Array[] = leaves;
  let before = edge.size;
  for (let level = 0; added.length > 0 || level < edge.tiles.length; level++) {
    const hashes = Buffer.concat([edge.tiles[level] ?? Buffer.alloc(0), ...added]);
    const firstIndex = Math.floor(before / tileSize);
    const full = fullTiles(hashes);
    const rest = hashes.subarray(full.length * tileSize * hashBytes);
    if (added.length > 0) {
      changed.push(...full.map((tile, at) => ({ level, index: firstIndex + at, hashes: tile })));
      if (rest.length > 0) changed.push({ level, index: firstIndex + full.length, hashes: rest });
    }
    tiles.push(rest);
    added = full.map(rootOfTile);
    before = firstIndex;
  }
  return { edge: { size: edge.size + leaves.length, tiles }, tiles: changed };
}

/** The root of the tree (RFC 9162 §2.1.1): its perfect subtrees, joined from the smallest to the greatest. */
export function rootOfEdge({ tiles }: Edge): Buffer {
  let root: Buffer | null = null;
  for (const tile of tiles) for (const peak of peaksOf(tile)) root = root ? nodeHashOf(peak, root) : peak;
  return root ?? emptyRootHash;
}

/** How many hashes the unfinished tile of `level` holds in a tree of `size`, and which tile of the level it is. */
export function edgeTileOf(size: number, level: number): { index: number; width: number } {
  const hashes = Math.floor(size / tileSize ** level);
  return { index: Math.floor(hashes / tileSize), width: hashes % tileSize };
}

function fullTiles(hashes: Buffer): Buffer[] {
  const bytes = tileSize * hashBytes;
  return Array.from({ length: Math.floor(hashes.length / bytes) }, (_, at) =>
    hashes.subarray(at * bytes, (at + 1) * bytes),
  );
}

/** The perfect subtrees side by side in a tile, from the right and so from the smallest. */
function peaksOf(tile: Buffer): Buffer[] {
  const width = tile.length / hashBytes;
  const peaks: Buffer[] = [];
  let end = width;
  for (let span = 1; end > 0; span *= 2) {
    if ((width & span) === 0) continue;
    peaks.push(rootOfTile(tile.subarray((end - span) * hashBytes, end * hashBytes)));
    end -= span;
  }
  return peaks;
}

/** The root of 2ⁿ hashes. */
function rootOfTile(tile: Buffer): Buffer {
  let hashes = Array.from({ length: tile.length / hashBytes }, (_, at) =>
    tile.subarray(at * hashBytes, (at + 1) * hashBytes),
  );
  while (hashes.length > 1) {
    const below = hashes;
    hashes = Array.from({ length: below.length / 2 }, (_, at) =>
      nodeHashOf(nth(below, 2 * at), nth(below, 2 * at + 1)),
    );
  }
  return nth(hashes, 0);
}

function nth(hashes: readonly Buffer[], at: number): Buffer {
  const found = hashes[at];
  if (!found) throw new Error("a perfect subtree has 2ⁿ hashes");
  return found;
}
