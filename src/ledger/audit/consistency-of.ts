import { type Checkpoint, readCheckpoint } from "../proof/checkpoint.ts";
import { expectConsistent } from "../proof/consistency.ts";
import { ProofFault } from "../proof/faults.ts";
import { readNote, type Verifier, verifiedBy } from "../proof/note.ts";
import { consistencyProof, type FetchTile } from "../proof/proof-tiles.ts";

/**
 * Whether the log of the newer checkpoint begins with all of the older one. Both must be of one log and signed by one
 * of its keys. Throws the `ProofFault` that says what does not hold.
 */
export async function expectOneHistory(
  texts: { older: string; newer: string },
  keys: readonly Verifier[],
  fetchTile: FetchTile,
): Promise<{ oldSize: number; size: number }> {
  const [older, newer] = [await signed(texts.older, keys), await signed(texts.newer, keys)];
  if (older.origin !== newer.origin) throw new ProofFault("ledger.origin-differs", { origin: newer.origin });
  const [oldSize, size] = [older.size, newer.size];
  const proof = oldSize > size ? [] : await consistencyProof(oldSize, size, fetchTile);
  await expectConsistent({ oldSize, oldRoot: older.root, size, root: newer.root, proof });
  return { oldSize, size };
}

async function signed(text: string, keys: readonly Verifier[]): Promise<Checkpoint> {
  const note = readNote(text);
  const head = readCheckpoint(note.text);
  const own = keys.filter(({ name }) => name === head.origin);
  if ((await verifiedBy(note, own)).length === 0)
    throw new ProofFault("ledger.unsigned", { origin: head.origin });
  return head;
}
