import { fromBase64 } from "./encoding.ts";
import { expectSafe, ProofFault } from "./faults.ts";

/** A checkpoint, and where it is given the proof that it goes on from an older one. */
export type Advance = { oldSize: number; proof: Uint8Array[]; checkpoint: string };

const opening = "old ";

/**
 * Reads a checkpoint as it is, or as witnesses are sent one (C2SP tlog-witness, add-checkpoint): `old <size>`, a
 * consistency proof of one hash a line, an empty line, the checkpoint. Throws `ledger.advance-form`.
 */
export function readAdvance(text: string): Advance | { oldSize: null; checkpoint: string } {
  if (!text.startsWith(opening)) return { checkpoint: text, oldSize: null };
  const blank = text.indexOf("\n\n");
  const [first = "", ...lines] = text.slice(0, blank).split("\n");
  const [, oldSize] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  if (blank < 0 || oldSize === undefined) throw new ProofFault("ledger.advance-form");
  expectSafe(Number(oldSize));
  return { oldSize: Number(oldSize), proof: lines.map(fromBase64), checkpoint: text.slice(blank + 2) };
}
