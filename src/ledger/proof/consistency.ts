import { ProofFault } from "./faults.ts";
import { emptyRoot, equalBytes, expectHashes, nodeHash } from "./hash.ts";
import { consistencySpans, type Span } from "./spans.ts";

export type Consistency = {
  oldSize: number;
  oldRoot: Uint8Array;
  size: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
};

/** How many hashes a proof has that a tree of `size` begins with one of `oldSize`. */
export function consistencyLength(oldSize: number, size: number): number {
  return consistencySpans(oldSize, size).spans.length;
}

/**
 * The newer tree begins with all of the older one, unchanged (RFC 9162 §2.1.4.2). Throws `ledger.shrunken`,
 * `ledger.proof-length` before anything is hashed, or `ledger.inconsistent`.
 */
export async function expectConsistent(claim: Consistency): Promise<void> {
  const { oldSize, oldRoot, size, root, proof } = claim;
  const expected = consistencyLength(oldSize, size);
  if (proof.length !== expected)
    throw new ProofFault("ledger.proof-length", { expected, found: proof.length });
  expectHashes(oldRoot, root, ...proof);
  const [oldFound, found] = await bothRoots(claim);
  if (!equalBytes(oldFound, oldRoot) || !equalBytes(found, root))
    throw new ProofFault("ledger.inconsistent", { oldSize, size });
}

/** The roots of the older and of the newer tree, as the proof makes them. */
async function bothRoots({ oldSize, oldRoot, size, root, proof }: Consistency) {
  if (oldSize === 0) return [await emptyRoot(), size === 0 ? await emptyRoot() : root] as const;
  const { whole, spans } = consistencySpans(oldSize, size);
  const hashes = whole ? [oldRoot, ...proof] : proof;
  const places: Span[] = whole ? [{ start: 0, end: oldSize }, ...spans] : spans;
  let [older, newer] = [hashes[0] ?? oldRoot, hashes[0] ?? oldRoot];
  for (const [step, hash] of hashes.entries()) {
    if (step === 0) continue;
    if ((places[step]?.start ?? 0) >= oldSize) {
      newer = await nodeHash(newer, hash); // only the newer tree reaches so far
    } else {
      [older, newer] = [await nodeHash(hash, older), await nodeHash(hash, newer)];
    }
  }
  return [older, newer] as const;
}
