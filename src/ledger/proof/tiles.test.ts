import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectConsistent } from "./consistency.ts";
import { leafHash } from "./hash.ts";
import { expectIncluded } from "./inclusion.ts";
import { consistencyProof, inclusionProof, rootOf } from "./proof-tiles.ts";
import { entriesOf, path, proof, tilesIn, treeHash } from "./reference.fixture.ts";
import { entriesPath, readTilePath, tilePath, tilesOf, tileWidth } from "./tile-path.ts";

describe("the addresses of C2SP tlog-tiles", () => {
  test.each([
    [{ level: 0, index: 1_234_067, width: 256 }, "tile/0/x001/x234/067"],
    [{ level: 0, index: 273, width: 112 }, "tile/0/273.p/112"],
    [{ level: 2, index: 0, width: 1 }, "tile/2/000.p/1"],
    [{ level: 63, index: 1_000, width: 255 }, "tile/63/x001/000.p/255"],
  ])("%j is %s, and back", (tile, address) => {
    expect(tilePath(tile)).toBe(address);
    expect(readTilePath(address)).toEqual(tile);
  });

  test("bundles of entries have addresses of their own", () => {
    expect(entriesPath({ index: 5, width: 10 })).toBe("tile/entries/005.p/10");
    expect(readTilePath("tile/entries/005.p/10")).toEqual({ level: "entries", index: 5, width: 10 });
  });

  test.each([
    "tile/64/000",
    "tile/00/000",
    "tile/01/000",
    "tile/0/0",
    "tile/0/1234067",
    "tile/0/x000/001",
    "tile/0/001/234",
    "tile/0/x001/x234",
    "tile/0/000.p/0",
    "tile/0/000.p/256",
    "tile/0/000.p/01",
    "tile/0/000.p/",
    "tile/-1/000",
    "/tile/0/000",
    "tile/0/000/",
    "tile/0/../000",
    "tile/0/x999/x999/x999/x999/x999/999",
    `tile/0/${"x001/".repeat(100_000)}001`,
  ])("%.40s is none", (address) => {
    expect(readTilePath(address)).toBeNull();
  });

  test("a tree of 70,000 has the tiles that the specification counts", () => {
    const widths = new Map<number, number[]>();
    for (const { level, width } of tilesOf(70_000)) widths.set(level, [...(widths.get(level) ?? []), width]);
    expect(widths.get(0)).toEqual([...Array.from({ length: 273 }, () => 256), 112]);
    expect(widths.get(1)).toEqual([256, 17]);
    expect(widths.get(2)).toEqual([1]);
    expect([...widths.keys()]).toEqual([0, 1, 2]);
    expect([...tilesOf(256)]).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
    expect([...tilesOf(0)]).toEqual([]);
    expect(tileWidth(0, 274, 70_000)).toBe(0);
  });

  test("of a tree that grew, only what is new is written again", () => {
    expect([...tilesOf(513, 300)]).toEqual([
      { level: 0, index: 1, width: 256 },
      { level: 0, index: 2, width: 1 },
      { level: 1, index: 0, width: 2 },
    ]);
    expect([...tilesOf(300, 300)]).toEqual([]);
  });
});

describe("proofs out of tiles", () => {
  const all = entriesOf(1_300);
  const sizes = fc
    .integer({ min: 1, max: 1_300 })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));

  test("are those of the RFC, and each tile is fetched once", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async ([size, index]) => {
        const tree = all.slice(0, size);
        for (const [found, expected] of [
          [(tiles: Tiles) => inclusionProof(index, size, tiles.fetchTile), path(index, tree)],
          [(tiles: Tiles) => consistencyProof(index + 1, size, tiles.fetchTile), proof(index + 1, tree)],
          [async (tiles: Tiles) => [await rootOf(size, tiles.fetchTile)], [treeHash(tree)]],
        ] as const) {
          const tiles = tilesIn(tree);
          expect((await found(tiles)).map(hex)).toEqual(expected.map(hex));
          expect(new Set(tiles.fetched).size).toBe(tiles.fetched.length);
          const known = [...tilesOf(size)].map((tile) => `${tile.level}/${tile.index}.${tile.width}`);
          expect(known).toEqual(expect.arrayContaining(tiles.fetched));
        }
      }),
      { numRuns: 25 },
    );
  });

  test("hold against the root", async () => {
    const { fetchTile } = tilesIn(all);
    const [size, oldSize, index] = [1_300, 700, 513];
    const root = await rootOf(size, fetchTile);
    const leaf = await leafHash(all[index] ?? new Uint8Array());
    await expectIncluded({ leaf, index, size, proof: await inclusionProof(index, size, fetchTile) }, root);
    const oldRoot = await rootOf(oldSize, tilesIn(all.slice(0, oldSize)).fetchTile);
    const between = await consistencyProof(oldSize, size, fetchTile);
    await expectConsistent({ oldSize, oldRoot, size, root, proof: between });
  });

  test.each([
    ["a truncated tile", (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ["a tile that is not there yet", () => new Uint8Array()],
    ["a tile with more than it should have", (bytes: Uint8Array) => Buffer.concat([bytes, bytes])],
  ])("%s is refused by its address", async (_, spoil) => {
    const { fetchTile } = tilesIn(all.slice(0, 300));
    const spoilt = async (tile: Parameters<typeof fetchTile>[0]) => spoil(await fetchTile(tile));
    await expect(rootOf(300, spoilt)).rejects.toMatchObject({
      code: "ledger.tile-length",
      facts: { path: expect.stringMatching(/^tile\//) },
    });
  });

  test("an entry in a log of ten million takes a handful of tiles", async () => {
    const fetched: string[] = [];
    await inclusionProof(5_000_000, 10_000_000, async (tile) => {
      fetched.push(tilePath(tile));
      return new Uint8Array(tile.width * 32);
    });
    expect(fetched.length).toBeLessThan(8);
  });
});

type Tiles = ReturnType<typeof tilesIn>;

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
