import { signatureType } from "../proof/verifier.ts";
import { formatPrivateKey, readPrivateKey } from "./private-key.ts";

/** A key that signs notes (C2SP signed-note, Ed25519), by the name that its signatures carry. */
export type SigningKey = {
  readonly name: string;
  /** The line to publish, with which anybody checks: name+id+base64(type ‖ public key). */
  readonly verifier: string;
  /** The 64 bytes of a signature over the UTF-8 text of a note. */
  signatureOf(text: string): Buffer;
  /** The same as the line that a note ends with. */
  signatureLineOf(text: string): string;
};

/** How a key lies in its file: PRIVATE+KEY+name+id+base64(type ‖ seed), as other tools of signed notes write it. */
export function formatSigningKey(name: string, seed: Uint8Array): string {
  return formatPrivateKey(name, signatureType.log, seed);
}

/** The key in such a line; null where the line is anything else, also where the id is not that of the key. */
export function readSigningKey(line: string): SigningKey | null {
  const key = readPrivateKey(line, signatureType.log);
  if (!key) return null;
  const signatureOf = (text: string) => key.signatureOf(Buffer.from(text, "utf8"));
  return {
    name: key.name,
    verifier: key.verifier,
    signatureOf,
    signatureLineOf: (text) => key.lineOf(signatureOf(text)),
  };
}
