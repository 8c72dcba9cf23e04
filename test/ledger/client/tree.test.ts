import { describe, expect, test } from "vitest";
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  provesConsistency,
  provesInclusion,
  treeOfLeaves,
} from "./tree.ts";

/** The tree of eight of certificate-transparency, published in transparency-dev/merkle, testonly/constants.go. */
const entries = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map(bytes);
const roots = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
].map(bytes);
const leaves = entries.map(leafHash);
const hash = treeOfLeaves(leaves);

/** testonly/reference_test.go there: index, size, proof. */
const inclusions: [number, number, string[]][] = [
  [0, 1, []],
  [0, 2, ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"]],
  [1, 2, ["6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"]],
  [2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
  [
    1,
    5,
    [
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
  ],
  [
    0,
    8,
    [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
  ],
  [
    5,
    8,
    [
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
  ],
];
const consistencies: [number, number, string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
  ],
  [
    2,
    5,
    [
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
  ],
  [
    6,
    8,
    [
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
  ],
];

describe("the published tree of eight", () => {
  test.each(roots.map((root, size) => ({ size, root })))("has its root at $size", ({ size, root }) => {
    expect(hash(0, size)).toEqual(root);
  });

  test.each(inclusions)("entry %i is in the tree of %i by the published proof", (index, size, published) => {
    const proof = published.map(bytes);
    expect(inclusionProof(hash, index, size)).toEqual(proof);
    expect(provesInclusion({ leaf: at(leaves, index), index, size, root: at(roots, size), proof })).toBe(
      true,
    );
  });

  test.each(consistencies)(
    "the tree of %i goes on to %i by the published proof",
    (older, newer, published) => {
      const proof = published.map(bytes);
      expect(consistencyProof(hash, older, newer)).toEqual(proof);
      expect(provesConsistency(head(older), head(newer), proof)).toBe(true);
    },
  );
});

/** Every size up to this one: complete and ragged trees, and more levels than one. */
const sizeMax = 40;
const many = treeOfLeaves(
  Array.from({ length: sizeMax }, (_, index) => leafHash(Buffer.from(`entry ${index}`))),
);
const sizes = Array.from({ length: sizeMax }, (_, size) => size + 1);

describe("a proof that this client makes holds, and no other", () => {
  test.each(sizes)("of inclusion in a tree of %i", (size) => {
    const root = many(0, size);
    for (let index = 0; index < size; index += 1) {
      const proof = inclusionProof(many, index, size);
      const claim = { leaf: many(index, index + 1), index, size, root, proof };
      expect(provesInclusion(claim)).toBe(true);
      for (const wrong of spoiled(proof)) expect(provesInclusion({ ...claim, proof: wrong })).toBe(false);
      expect(provesInclusion({ ...claim, leaf: leafHash(Buffer.from("another")) })).toBe(false);
      expect(provesInclusion({ ...claim, index: size })).toBe(false);
      if (size > 1) expect(provesInclusion({ ...claim, index: (index + 1) % size })).toBe(false);
    }
  });

  test.each(sizes)("of a tree of %i going on", (newer) => {
    for (let older = 0; older <= newer; older += 1) {
      const [was, is] = [older, newer].map((size) => ({ size, root: many(0, size) }));
      if (!was || !is) throw new Error("no trees");
      const proof = consistencyProof(many, older, newer);
      expect(provesConsistency(was, is, proof)).toBe(true);
      for (const wrong of spoiled(proof)) expect(provesConsistency(was, is, wrong)).toBe(false);
      const other = leafHash(was.root);
      expect(provesConsistency({ ...was, root: other }, is, proof)).toBe(false);
      if (older > 0) expect(provesConsistency(was, { ...is, root: other }, proof)).toBe(false);
      if (older < newer) expect(provesConsistency(is, was, proof)).toBe(false);
    }
  });
});

describe("a proof that ends too early is none, though its hashes fit", () => {
  test("of inclusion: a node of the tree is not its root", () => {
    const [leaf, sibling] = [many(0, 1), many(1, 2)];
    expect(provesInclusion({ leaf, index: 0, size: 2, root: leaf, proof: [] })).toBe(false);
    expect(provesInclusion({ leaf, index: 0, size: 4, root: many(0, 2), proof: [sibling] })).toBe(false);
  });

  test("of consistency: nor is it that of a larger tree, or of a smaller one", () => {
    const older = { size: 1, root: many(0, 1) };
    expect(provesConsistency(older, { size: 4, root: many(0, 2) }, [many(1, 2)])).toBe(false);
    const root = many(0, 3);
    expect(provesConsistency({ size: 3, root }, { size: 1, root }, [root])).toBe(false);
  });
});

/** Longer, shorter, and with one hash that is not this one. */
function spoiled(proof: readonly Buffer[]): Buffer[][] {
  const [first] = proof;
  const longer = [...proof, leafHash(Buffer.from("one more"))];
  if (!first) return [longer];
  return [
    longer,
    [first, ...proof],
    proof.slice(1),
    proof.slice(0, -1),
    [leafHash(first), ...proof.slice(1)],
  ];
}

function head(size: number) {
  return { size, root: at(roots, size) };
}

function at(list: readonly Buffer[], index: number): Buffer {
  const found = list[index];
  if (!found) throw new Error(`nothing at ${index}`);
  return found;
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, "hex");
}
