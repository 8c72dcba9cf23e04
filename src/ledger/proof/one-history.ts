import { readAdvance } from "./advance.ts";
import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import { expectConsistent } from "./consistency.ts";
import { equalBytes } from "./encoding.ts";
import { ProofFault } from "./faults.ts";
import type { Outcome } from "./finding.ts";
import { readNote, type Verifier, verifiedBy } from "./note.ts";
import { consistencyProof, type FetchTile } from "./proof-tiles.ts";

export type Elsewhere = {
  /** Another checkpoint of the log, as it is or with a consistency proof before it (`advance.ts`). */
  checkpoint?: string | undefined;
  /** The log's tiles, where one has them: then the proof between the two is made from these. */
  fetchTile?: FetchTile | undefined;
};

/**
 * Whether another checkpoint of the log tells the same history. Two of one size with two roots are the proof that
 * the log lied to somebody: both are signed.
 */
export async function historyOf(
  head: Checkpoint,
  keys: readonly Verifier[],
  { checkpoint, fetchTile }: Elsewhere,
): Promise<Outcome> {
  if (checkpoint === undefined) return { result: "not-checked", code: "ledger.other-absent" };
  const advance = readAdvance(checkpoint);
  const other = await signedBy(keys, advance.checkpoint, head.origin);
  const facts = { oldSize: head.size, size: other.size };
  if (other.size === head.size) {
    if (!equalBytes(other.root, head.root)) throw new ProofFault("ledger.history-split", { size: head.size });
    return { result: "proven", facts };
  }
  if (other.size < head.size) return { result: "not-checked", code: "ledger.other-older", facts };
  const given = advance.oldSize === head.size ? advance.proof : undefined;
  const proof = given ?? (fetchTile && (await consistencyProof(head.size, other.size, fetchTile)));
  if (!proof) return { result: "not-checked", code: "ledger.consistency-absent", facts };
  const { size, root } = other;
  await expectConsistent({ oldSize: head.size, oldRoot: head.root, size, root, proof });
  return { result: "proven", facts };
}

async function signedBy(keys: readonly Verifier[], checkpoint: string, origin: string): Promise<Checkpoint> {
  const note = readNote(checkpoint);
  const other = readCheckpoint(note.text);
  if (other.origin !== origin) throw new ProofFault("ledger.origin-differs", { origin: other.origin });
  if ((await verifiedBy(note, keys)).length === 0) throw new ProofFault("ledger.unsigned", { origin });
  return other;
}
