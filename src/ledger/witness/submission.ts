import { type Checkpoint, readCheckpoint } from "../proof/checkpoint.ts";
import { fromBase64, fromUtf8, toBase64 } from "../proof/encoding.ts";
import { ProofFault } from "../proof/faults.ts";
import { hashBytes } from "../proof/hash.ts";
import { type Note, readNote } from "../proof/note.ts";

/** What a log, or anybody, hands to a witness: a checkpoint, and the proof that it goes on from an older one. */
export type Submission = { oldSize: number; proof: readonly Uint8Array[]; note: Note; head: Checkpoint };

/** The most that a witness takes in. */
export const submissionBytesMax = 65_536;
const proofLinesMax = 63; // C2SP tlog-witness; a tree has no more levels
const sizePattern = /^old (0|[1-9]\d{0,15})$/;

/** Reads the body of `add-checkpoint` (C2SP tlog-witness); null for whatever is not written as it says. */
export function readSubmission(body: Uint8Array): Submission | null {
  if (body.length > submissionBytesMax) return null;
  try {
    return submissionIn(fromUtf8(body));
  } catch (error) {
    if (error instanceof ProofFault) return null;
    throw error;
  }
}

/** Writes the body of `add-checkpoint`. `note` is the checkpoint as it was signed. */
export function formatSubmission(oldSize: number, proof: readonly Uint8Array[], note: string): string {
  return `old ${oldSize}\n${proof.map((hash) => `${toBase64(hash)}\n`).join("")}\n${note}`;
}

/** Throws a `ProofFault` of the part that is wrong. */
function submissionIn(text: string): Submission | null {
  const blank = text.indexOf("\n\n");
  const [sizeLine = "", ...lines] = text.slice(0, Math.max(blank, 0)).split("\n");
  const oldSize = Number(sizePattern.exec(sizeLine)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(oldSize) || lines.length > proofLinesMax) return null;
  const proof = lines.map(fromBase64);
  if (proof.some((hash) => hash.length !== hashBytes)) return null;
  const note = readNote(text.slice(blank + 2));
  return { oldSize, proof, note, head: readCheckpoint(note.text) };
}
