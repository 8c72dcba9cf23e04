import fc from "fast-check";
import { expect, test } from "vitest";
import { tileSize } from "../proof/tile-path.ts";
import { type Edge, emptyEdge, grow, rootOfEdge } from "./edge.ts";
import { emptyRootHash, leafHashOf, nodeHashOf } from "./node-hash.ts";

/** MTH as RFC 9162 §2.1.1 defines it: split at the greatest power of two below the size. */
function merkleTreeHash(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (!first) return emptyRootHash;
  if (leaves.length === 1) return first;
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHashOf(merkleTreeHash(leaves.slice(0, split)), merkleTreeHash(leaves.slice(split)));
}

const leaves = Array.from({ length: 66_000 }, (_, at) => leafHashOf(Buffer.from(String(at))));

test.each([0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537])(
  "a tree of %i entries grown at once has the root of the definition",
  (size) => {
    expect(rootOfEdge(grow(emptyEdge, leaves.slice(0, size)).edge)).toEqual(
      Buffer.from(merkleTreeHash(leaves.slice(0, size))),
    );
  },
);

test("grown in any batches it is the same tree, tile by tile", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 8 }), (batches) => {
      const tiles = new Map<string, Buffer>();
      let edge: Edge = emptyEdge;
      for (const batch of batches) {
        const grown = grow(edge, leaves.slice(edge.size, edge.size + batch));
        for (const { level, index, hashes } of grown.tiles) {
          const known = tiles.get(`${level}/${index}`);
          if (known) expect(hashes.subarray(0, known.length)).toEqual(known);
          tiles.set(`${level}/${index}`, hashes);
        }
        edge = grown.edge;
      }
      expect(rootOfEdge(edge)).toEqual(Buffer.from(merkleTreeHash(leaves.slice(0, edge.size))));
      const atOnce = grow(emptyEdge, leaves.slice(0, edge.size)).tiles;
      expect(new Map(atOnce.map((tile) => [`${tile.level}/${tile.index}`, tile.hashes]))).toEqual(tiles);
    }),
    { numRuns: 40 },
  );
});

test("the specification's example: 70,000 entries are 273 full tiles, one of 112, one full above, one of 17, one of 1", () => {
  const many = Array.from({ length: 70_000 }, () => leaves[0] ?? emptyRootHash);
  const widths = grow(emptyEdge, many).tiles.map(({ level, hashes }) => `${level}:${hashes.length / 32}`);
  const counts = Object.groupBy(widths, (width) => width);
  expect(Object.entries(counts).map(([width, found]) => [width, found?.length])).toEqual([
    ["0:256", 273],
    ["0:112", 1],
    ["1:256", 1],
    ["1:17", 1],
    ["2:1", 1],
  ]);
  expect(tileSize).toBe(256);
});
