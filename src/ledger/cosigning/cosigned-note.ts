import { readCheckpoint } from "../proof/checkpoint.ts";
import { formatNote, type NoteSignature, readNote, type Verifier } from "../proof/note.ts";

/**
 * The note with one more witness's signatures: below the newer of `kept` and `published`. What was kept of an older
 * size gives way; what is for an older size than was kept is not needed any more.
 */
export function withCosignatures(
  kept: string | null,
  published: string,
  signatures: readonly NoteSignature[],
): { note: string; size: number } {
  const fresh = readNote(published);
  const size = sizeOf(published);
  if (kept !== null && sizeOf(kept) > size) return { note: kept, size: sizeOf(kept) };
  const before = kept !== null && sizeOf(kept) === size ? readNote(kept).signatures : fresh.signatures;
  const others = before.filter((one) => !signatures.some((other) => isSameKey(one, other)));
  return { note: formatNote({ text: fresh.text, signatures: [...others, ...signatures] }), size };
}

/** Whether a note bears a witness's signature. It was checked when it was put there. */
export function bears(note: string | null, verifier: Verifier): boolean {
  return note !== null && readNote(note).signatures.some((signature) => isSameKey(signature, verifier));
}

function sizeOf(note: string): number {
  return readCheckpoint(readNote(note).text).size;
}

function isSameKey(one: { name: string; keyId: number }, other: { name: string; keyId: number }): boolean {
  return one.name === other.name && one.keyId === other.keyId;
}
