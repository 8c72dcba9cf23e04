import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consistencyLength, expectConsistent } from "./consistency.ts";
import { toHex } from "./encoding.ts";
import { emptyRoot, leafHash, nodeHash } from "./hash.ts";
import { expectIncluded, inclusionLength, rootFromInclusion } from "./inclusion.ts";
import { bytesOf, consistencies, entries, inclusions, roots } from "./published.fixture.ts";
import { entriesOf, flipped, path, proof as proofOf, treeHash } from "./reference.fixture.ts";

const rootAt = (size: number) => roots[size] ?? new Uint8Array();
const entryAt = (index: number) => entries[index] ?? new Uint8Array();
const someHash = bytesOf("abacaba000000000000000000000000000000000000000000060061e00123456");

describe("the published vectors of RFC 6962", () => {
  test("the roots of no, one and two entries", async () => {
    expect(await emptyRoot()).toEqual(rootAt(0));
    expect(await leafHash(entryAt(0))).toEqual(rootAt(1));
    expect(await nodeHash(await leafHash(entryAt(0)), await leafHash(entryAt(1)))).toEqual(rootAt(2));
  });

  test.each(inclusions)("entry $index is in the tree of $size", async ({ index, size, proof }) => {
    const claim = { leaf: await leafHash(entryAt(index)), index, size, proof };
    expect(await rootFromInclusion(claim)).toEqual(rootAt(size));
    for (const wrong of wrongInclusions(claim, rootAt(size)))
      await expect(expectIncluded(wrong.claim, wrong.root), wrong.what).rejects.toThrow(/^ledger\./);
  });

  test.each(consistencies)("the tree of $size begins with that of $oldSize", async (sizes) => {
    const claim = { ...sizes, oldRoot: rootAt(sizes.oldSize), root: rootAt(sizes.size) };
    await expectConsistent(claim);
    for (const { what, ...wrong } of wrongConsistencies(claim))
      await expect(expectConsistent(wrong), what).rejects.toThrow(/^ledger\./);
  });
});

type Inclusion = Parameters<typeof rootFromInclusion>[0];
type Consistency = Parameters<typeof expectConsistent>[0];

/** As `corruptInclusionProof` of transparency-dev/merkle, with everything that could be mistaken there. */
function wrongInclusions(claim: Inclusion, root: Uint8Array) {
  const { index, size, proof, leaf } = claim;
  const changed: Record<string, Partial<Inclusion>> = {
    "index - 1": { index: index - 1 },
    "index + 1": { index: index + 1 },
    "twice the size": { size: size * 2 },
    "half the size": { size: Math.floor(size / 2) },
    "wrong leaf": { leaf: someHash },
    "short leaf": { leaf: leaf.subarray(1) },
    "trailing nothing": { proof: [...proof, new Uint8Array()] },
    "trailing root": { proof: [...proof, root] },
    "preceding root": { proof: [root, ...proof] },
    ...(proof.length > 0 ? { truncated: { proof: proof.slice(1) } } : {}),
  };
  const claims = Object.entries(changed).map(([what, change]) => ({
    what,
    claim: { ...claim, ...change },
    root,
  }));
  return [...claims, { what: "another root", claim, root: someHash }];
}

function wrongConsistencies(claim: Consistency) {
  const { oldSize, size, oldRoot, root, proof } = claim;
  const changed: Record<string, Partial<Consistency>> = {
    "twice the size": { size: size * 2 },
    "older than the old": { size: oldSize - 1 },
    "wrong old root": { oldRoot: someHash },
    "wrong root": { root: someHash },
    "trailing root": { proof: [...proof, root] },
    "preceding root": { proof: [oldRoot, ...proof] },
    ...(proof.length > 0 ? { "no proof": { proof: [] }, swapped: { oldRoot: root, root: oldRoot } } : {}),
    ...(proof.length > 0 ? { "one size less": { oldSize: oldSize - 1 } } : {}),
  };
  return Object.entries(changed).map(([what, change]) => ({ what, ...claim, ...change }));
}

describe("any tree up to 300 entries", () => {
  const all = entriesOf(300);
  const place = fc
    .integer({ min: 1, max: 300 })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 }), fc.nat()));

  test("an inclusion proof holds, and not with one bit turned", async () => {
    await fc.assert(
      fc.asyncProperty(place, async ([size, index, bit]) => {
        const tree = all.slice(0, size);
        const proof = path(index, tree);
        const claim = { leaf: await leafHash(tree[index] ?? new Uint8Array()), index, size, proof };
        expect(inclusionLength(index, size)).toBe(proof.length);
        await expectIncluded(claim, treeHash(tree));
        for (const [level, hash] of proof.entries()) {
          const forged = proof.with(level, Buffer.from(flipped(hash, bit)));
          await expect(expectIncluded({ ...claim, proof: forged }, treeHash(tree))).rejects.toMatchObject({
            code: "ledger.root-differs",
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a consistency proof holds, and not with one bit turned", async () => {
    await fc.assert(
      fc.asyncProperty(place, async ([size, before, bit]) => {
        const [tree, older] = [all.slice(0, size), all.slice(0, before + 1)];
        const proof = proofOf(older.length, tree);
        const claim = { oldSize: older.length, oldRoot: treeHash(older), size, root: treeHash(tree), proof };
        expect(consistencyLength(older.length, size)).toBe(proof.length);
        await expectConsistent(claim);
        for (const [level, hash] of proof.entries()) {
          const forged = proof.with(level, Buffer.from(flipped(hash, bit)));
          await expect(expectConsistent({ ...claim, proof: forged })).rejects.toMatchObject({
            code: "ledger.inconsistent",
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("what cannot be", () => {
  const proofOfLength = (length: number) => Array.from({ length }, () => someHash);
  const claim = { leaf: someHash, index: 1, size: 2 ** 53 - 1, proof: proofOfLength(53) };

  test("the largest log has proofs of 53 hashes, all of which are looked at", async () => {
    expect(inclusionLength(0, 2 ** 53 - 1)).toBe(53);
    expect(inclusionLength(2 ** 53 - 2, 2 ** 53 - 1)).toBe(52);
    expect(inclusionLength(0, 2 ** 49)).toBe(49);
    const roots = await Promise.all([rootFromInclusion(claim), rootFromInclusion({ ...claim, index: 2 })]);
    expect(new Set(roots.map(toHex)).size).toBe(2);
  });

  test.each([
    ["a proof of another length", { ...claim, proof: proofOfLength(52) }, "ledger.proof-length"],
    ["a million hashes", { ...claim, proof: proofOfLength(1_000_000) }, "ledger.proof-length"],
    ["an index outside", { ...claim, index: 5, size: 5 }, "ledger.index-outside"],
    ["an empty tree", { ...claim, index: 0, size: 0 }, "ledger.index-outside"],
    ["a size beyond what numbers hold", { ...claim, size: 2 ** 53 }, "ledger.number-unsafe"],
    ["half an index", { ...claim, index: 0.5 }, "ledger.number-unsafe"],
    ["a negative index", { ...claim, index: -1 }, "ledger.number-unsafe"],
    ["a hash of 31 bytes", { ...claim, leaf: someHash.subarray(1) }, "ledger.hash-length"],
  ])("%s is refused", async (_, wrong, code) => {
    await expect(rootFromInclusion(wrong)).rejects.toMatchObject({ code });
  });

  test("a log that shrank is refused; one that begins is consistent with nothing but the empty root", async () => {
    const [oldRoot, root] = [rootAt(2), rootAt(1)];
    await expect(expectConsistent({ oldSize: 2, oldRoot, size: 1, root, proof: [] })).rejects.toMatchObject({
      code: "ledger.shrunken",
    });
    await expectConsistent({ oldSize: 0, oldRoot: rootAt(0), size: 1, root, proof: [] });
    await expect(expectConsistent({ oldSize: 0, oldRoot, size: 1, root, proof: [] })).rejects.toMatchObject({
      code: "ledger.inconsistent",
    });
    await expect(
      expectConsistent({ oldSize: 0, oldRoot: rootAt(0), size: 0, root, proof: [] }),
    ).rejects.toMatchObject({ code: "ledger.inconsistent" });
  });
});
