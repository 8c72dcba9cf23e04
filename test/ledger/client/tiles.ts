import { must } from "./must.ts";
import { type RangeHash, same, treeOfLeaves, treeOver } from "./tree.ts";

/** One file of a tiled log (C2SP tlog-tiles): 256 hashes or entries, fewer at the right edge. */
export type Tile = { level: number; index: number; width: number };

const full = 256;

/** Every tile that a tree of this size has, level by level from the leaves, left to right; no empty ones. */
export function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / full)) {
    for (let index = 0; index * full < hashes; index += 1)
      tiles.push({ level, index, width: Math.min(full, hashes - index * full) });
  }
  return tiles;
}

/** As the specification writes it below the prefix: "tile/0/x001/x234/067", "tile/entries/000.p/5". */
export function tilePath(kind: number | "entries", { index, width }: Omit<Tile, "level">): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${kind}/${name}${width < full ? `.p/${width}` : ""}`;
}

/** The hashes in a tile, which is exactly as wide as the tree's size says. */
export function readTile(bytes: Buffer, { level, index, width }: Tile): Buffer[] {
  must(bytes.length === width * 32, `tile ${level}/${index} has ${bytes.length} bytes for ${width} hashes`);
  return Array.from({ length: width }, (_, at) => bytes.subarray(at * 32, at * 32 + 32));
}

/** The entries in a bundle, each led by its length in two bytes; nothing may be missing or left over. */
export function readBundle(bytes: Buffer, { index, width }: Omit<Tile, "level">): Buffer[] {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    must(at + 2 <= bytes.length, `bundle ${index} ends within a length`);
    const end = at + 2 + bytes.readUInt16BE(at);
    must(end <= bytes.length, `bundle ${index} ends within an entry`);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  must(entries.length === width, `bundle ${index} has ${entries.length} entries instead of ${width}`);
  return entries;
}

/** What the tiles of a tree say: on each level all its hashes, in order. */
export type Levels = readonly (readonly Buffer[])[];

/** Above the leaves a hash stands for a full tile of the level below, and is computed here from it. */
export function checkLevels(levels: Levels): void {
  for (const [level, hashes] of levels.slice(1).entries()) {
    const below = levels[level] ?? [];
    for (const [index, hash] of hashes.entries()) {
      const tile = below.slice(index * full, (index + 1) * full);
      must(same(treeOfLeaves(tile)(0, full), hash), `level ${level + 1} has another hash of tile ${index}`);
    }
  }
}

/** The tree as its tiles have it: what a tile says is not computed again. */
export function treeOfTiles(levels: Levels): RangeHash {
  return treeOver((start, end) => {
    const level = levels.findIndex((_, each) => full ** each === end - start);
    return start % (end - start) === 0 ? levels[level]?.[start / (end - start)] : undefined;
  });
}
