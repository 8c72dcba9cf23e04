import { ProofFault } from "./faults.ts";
import { equalBytes, expectHashes, nodeHash } from "./hash.ts";
import { inclusionSpans } from "./spans.ts";

export type Inclusion = {
  /** The hash of the entry, from `leafHash`. */
  leaf: Uint8Array;
  index: number;
  size: number;
  proof: readonly Uint8Array[];
};

/** How many hashes a proof has for this entry in a tree of this size. */
export function inclusionLength(index: number, size: number): number {
  return inclusionSpans(index, size).length;
}

/**
 * The root that the tree must have if the entry is in it (RFC 9162 §2.1.3.2). A proof of another length than the
 * place asks for is refused before anything is hashed.
 */
export async function rootFromInclusion({ leaf, index, size, proof }: Inclusion): Promise<Uint8Array> {
  const beside = inclusionSpans(index, size);
  if (proof.length !== beside.length)
    throw new ProofFault("ledger.proof-length", { expected: beside.length, found: proof.length });
  expectHashes(leaf, ...proof);
  let root = leaf;
  for (const [level, hash] of proof.entries()) {
    const isRight = (beside[level]?.start ?? 0) > index;
    root = await (isRight ? nodeHash(root, hash) : nodeHash(hash, root));
  }
  return root;
}

/** Throws `ledger.root-differs` where the entry is not at this place of the tree. */
export async function expectIncluded(inclusion: Inclusion, root: Uint8Array): Promise<void> {
  if (!equalBytes(await rootFromInclusion(inclusion), root))
    throw new ProofFault("ledger.root-differs", { index: inclusion.index, size: inclusion.size });
}
