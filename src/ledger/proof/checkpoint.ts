import { fromBase64, toBase64 } from "./encoding.ts";
import { expectSafe, ProofFault } from "./faults.ts";
import { hashBytes } from "./hash.ts";

/** What a log says of itself: its name, how many entries it has, and the root over all of them. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array; extensions: string[] };

/** Reads the text of a note (C2SP tlog-checkpoint), without its signatures. Throws `ledger.checkpoint-form`. */
export function readCheckpoint(noteText: string): Checkpoint {
  const lines = noteText.split("\n");
  const [origin = "", size = "", root = "", ...extensions] = lines.slice(0, -1);
  const isWhole = lines.length > 3 && lines.at(-1) === "" && origin !== "" && !extensions.includes("");
  if (!isWhole || !/^(0|[1-9]\d{0,15})$/.test(size)) throw new ProofFault("ledger.checkpoint-form");
  expectSafe(Number(size));
  const hash = fromBase64(root);
  if (hash.length !== hashBytes) throw new ProofFault("ledger.checkpoint-form");
  return { origin, size: Number(size), root: hash, extensions };
}

/** The text of a note, to be signed. */
export function formatCheckpoint(head: Omit<Checkpoint, "extensions"> & { extensions?: string[] }): string {
  expectSafe(head.size);
  const lines = [head.origin, String(head.size), toBase64(head.root), ...(head.extensions ?? [])];
  return lines.map((line) => `${line}\n`).join("");
}
