import { readAdvance } from "./advance.ts";
import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import { expectConsistent } from "./consistency.ts";
import { equalBytes } from "./encoding.ts";
import { ProofFault } from "./faults.ts";
import type { Outcome } from "./finding.ts";
import { readNote, type Verifier, verifiedBy } from "./note.ts";

/**
 * Whether another checkpoint of the log tells the same history. Two of one size with two roots are the proof that
 * the log lied to somebody: both are signed.
 */
export async function historyOf(
  head: Checkpoint,
  keys: readonly Verifier[],
  text: string | undefined,
): Promise<Outcome> {
  if (text === undefined) return { result: "not-checked", code: "ledger.other-absent" };
  const advance = readAdvance(text);
  const note = readNote(advance.checkpoint);
  const other = readCheckpoint(note.text);
  if (other.origin !== head.origin) throw new ProofFault("ledger.origin-differs", { origin: other.origin });
  if ((await verifiedBy(note, keys)).length === 0)
    throw new ProofFault("ledger.unsigned", { origin: other.origin });
  const facts = { oldSize: head.size, size: other.size };
  if (other.size === head.size) {
    if (!equalBytes(other.root, head.root)) throw new ProofFault("ledger.history-split", { size: head.size });
    return { result: "proven", facts };
  }
  if (other.size < head.size) return { result: "not-checked", code: "ledger.other-older", facts };
  if (advance.oldSize !== head.size)
    return { result: "not-checked", code: "ledger.consistency-absent", facts };
  const { oldSize, proof } = advance;
  await expectConsistent({ oldSize, oldRoot: head.root, size: other.size, root: other.root, proof });
  return { result: "proven", facts };
}
