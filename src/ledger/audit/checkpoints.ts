import { type Checkpoint, readCheckpoint } from "../proof/checkpoint.ts";
import { ProofFault } from "../proof/faults.ts";
import { type Note, readNote, readVerifier, verifiedBy } from "../proof/note.ts";
import type { Findings } from "./findings.ts";
import type { KeysOfLog } from "./keys-of-log.ts";
import type { Walked } from "./walk-log.ts";

/** A signed note, and where it was found: a file, the key's folder, the tables. */
export type GivenCheckpoint = { readonly name: string; readonly text: string };
export type ReadCheckpoint = { readonly name: string; readonly note: Note; readonly head: Checkpoint };

/** Those that can be read, and are of this log. */
export function readCheckpoints(
  given: readonly GivenCheckpoint[],
  origin: string,
  findings: Findings,
): ReadCheckpoint[] {
  return given.flatMap(({ name, text }) => {
    try {
      const note = readNote(text);
      const head = readCheckpoint(note.text);
      if (head.origin === origin) return [{ name, note, head }];
      findings.add("checkpoint-of-another-log", { name, origin: head.origin });
    } catch (error) {
      if (!(error instanceof ProofFault)) throw error;
      findings.add("checkpoint-unreadable", { name, fault: error.code });
    }
    return [];
  });
}

type LogAsRead = Walked & { readonly size: number; readonly keys: KeysOfLog };

/**
 * Each is signed by the key that the log had named by then, and the log begins with the tree that it promised. One that
 * the log's keys did not sign proves nothing, neither for the log nor against it.
 */
export async function checkCheckpoints(
  checkpoints: readonly ReadCheckpoint[],
  log: LogAsRead,
  findings: Findings,
): Promise<void> {
  for (const { name, note, head } of checkpoints.toSorted((one, other) => one.head.size - other.head.size)) {
    const facts = { name, size: head.size };
    const signers = signersOf(log, head.size);
    if (signers === null) continue; // beyond what could be read, which was found there
    const fault = await signatureFault(note, signers);
    const root = log.roots.get(head.size);
    if (fault) findings.add(fault, facts);
    else if (head.size > log.size) findings.add("checkpoint-longer", { ...facts, entries: log.size });
    else if (!root?.equals(head.root)) findings.add("checkpoint-contradicted", facts);
  }
}

/** Who may have signed a tree of this size. What is longer than the log may be signed by a key that is cut off with it. */
function signersOf({ read, size, keys }: LogAsRead, checkpointSize: number): readonly string[] | null {
  if (checkpointSize > size) return keys.named.map(({ verifier }) => verifier);
  if (checkpointSize > read) return null;
  const key = keys.at(checkpointSize);
  return key ? [key.verifier] : [];
}

async function signatureFault(
  note: Note,
  signers: readonly string[],
): Promise<"checkpoint-unsigned" | "checkpoint-signature-wrong" | null> {
  try {
    const verifiers = await Promise.all(signers.map(readVerifier));
    return (await verifiedBy(note, verifiers)).length === 0 ? "checkpoint-unsigned" : null;
  } catch (error) {
    if (error instanceof ProofFault) return "checkpoint-signature-wrong";
    throw error;
  }
}
