import { fromBase64, fromDecimal, must } from "./must.ts";
import { openNote, type Verifier } from "./note.ts";

/** A tree head that `by` signed (C2SP tlog-checkpoint). */
export type Checkpoint = {
  origin: string;
  size: number;
  root: Buffer;
  extensions: string[];
  by: Verifier[];
};

export function openCheckpoint(bytes: Uint8Array, known: readonly Verifier[]): Checkpoint {
  const { text, by } = openNote(bytes, known);
  const lines = text.slice(0, -1).split("\n");
  must(lines.length >= 3 && lines.every(Boolean), "a checkpoint is three lines or more, none of them empty");
  const [origin = "", size = "", hash = "", ...extensions] = lines;
  const root = fromBase64(hash);
  must(root.length === 32, `a root of ${root.length} bytes`);
  return { origin, size: fromDecimal(size), root, extensions, by };
}
