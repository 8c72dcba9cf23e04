import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readIfThere, writeOnce } from "#platform/files/small-file.ts";
import { formatPrivateKey, readPrivateKey } from "../key/private-key.ts";
import { cosignedMessage, formatCosignature } from "../proof/cosignature.ts";
import { isKeyName, signatureType } from "../proof/verifier.ts";
import { witnessKeyDamaged, witnessNamedOtherwise, witnessNameWrong } from "./witness.errors.ts";

/** A key that says when it saw a log as it is (C2SP tlog-cosignature, Ed25519). */
export type WitnessKey = {
  readonly name: string;
  /** The line to publish, with which anybody checks. */
  readonly verifier: string;
  /** The line that a note ends with: the note's text was seen at that second as the log's newest. */
  cosignatureLineOf(noteText: string, timeSeconds: number): string;
};

const seedBytes = 32;
const nameMax = 200;

/** The witness's key in `folder`, made at the first start. Throws `witness.key-damaged` or `witness.named-otherwise`. */
export async function keepWitnessKey(folder: string, name: string): Promise<WitnessKey> {
  if (!isKeyName(name) || name.length > nameMax) throw witnessNameWrong({ name: name.slice(0, nameMax) });
  const file = join(folder, "key");
  const made = () => writeOnce(file, formatPrivateKey(name, signatureType.witness, randomBytes(seedBytes)));
  const key = readWitnessKey(((await readIfThere(file)) ?? (await made())).trim());
  if (!key) throw witnessKeyDamaged({ file });
  if (key.name !== name) throw witnessNamedOtherwise({ name, kept: key.name, file });
  return key;
}

/** The key in such a line; null where the line is anything else. */
export function readWitnessKey(line: string): WitnessKey | null {
  const key = readPrivateKey(line, signatureType.witness);
  if (!key) return null;
  return {
    name: key.name,
    verifier: key.verifier,
    cosignatureLineOf: (noteText, timeSeconds) => {
      const signature = key.signatureOf(cosignedMessage(noteText, timeSeconds));
      return key.lineOf(formatCosignature({ timeSeconds, signature }));
    },
  };
}
