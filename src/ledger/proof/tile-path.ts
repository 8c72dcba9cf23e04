import { expectSafe } from "./faults.ts";

/** C2SP tlog-tiles: so many hashes stand in a full tile. */
export const tileSize = 256;
/** A tile stands for so many levels of the tree: 256 is 2 to the eighth. */
export const tileHeight = 8;
const levelsMax = 64;
const pathLengthMax = 64; // the longest is tile/63/ with six groups and a width

/** Hashes in a row: `width` of them, at `level`, the `index`th tile there. */
export type Tile = { level: number; index: number; width: number };
/** The entries themselves, in bundles of as many. */
export type EntryBundle = { level: "entries"; index: number; width: number };

/** The address of a tile, below the log's own. */
export function tilePath({ level, index, width }: Tile): string {
  return pathOf(String(level), index, width);
}

/** The address of a bundle of entries. */
export function entriesPath({ index, width }: { index: number; width: number }): string {
  return pathOf("entries", index, width);
}

/** What an address stands for; null for whatever is not written the one way of the specification. */
export function readTilePath(path: string): Tile | EntryBundle | null {
  if (path.length > pathLengthMax) return null;
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  const [, level = "", groups = "", part] = found ?? [];
  const index = Number(groups.replace(/[x/]/g, ""));
  const width = Number(part ?? tileSize);
  if (!found || !Number.isSafeInteger(index) || width < 1 || width > tileSize) return null;
  if (path !== pathOf(level === "entries" ? level : String(Number(level)), index, width)) return null;
  if (level === "entries") return { level, index, width };
  return Number(level) < levelsMax ? { level: Number(level), index, width } : null;
}

/** How many hashes a tile has in a tree of `size` entries; 0 where there is none. */
export function tileWidth(level: number, index: number, size: number): number {
  return Math.min(tileSize, Math.max(0, hashesAt(level, size) - index * tileSize));
}

/**
 * The tiles of a tree, from the leaves up, each level from the left. With `since`, only those that a tree of that
 * size did not have yet, or had with fewer hashes.
 */
export function* tilesOf(size: number, since = 0): Generator<Tile> {
  expectSafe(size, since);
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const first = Math.floor(hashesAt(level, since) / tileSize);
    for (let index = first; tileWidth(level, index, size) > 0; index++) {
      const width = tileWidth(level, index, size);
      if (width > tileWidth(level, index, since)) yield { level, index, width };
    }
  }
}

/** How many full subtrees of 256^level entries stand in the tree. */
function hashesAt(level: number, size: number): number {
  return Math.floor(size / tileSize ** level);
}

function pathOf(level: string, index: number, width: number): string {
  expectSafe(index, width);
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  const groups = padded.match(/\d{3}/g) ?? [];
  const place = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${level}/${place}${width < tileSize ? `.p/${width}` : ""}`;
}
