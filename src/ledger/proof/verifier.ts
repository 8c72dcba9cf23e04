import { keyBytes } from "./ed25519.ts";
import { concat, fromBase64, toBase64, toUtf8 } from "./encoding.ts";
import { ProofFault } from "./faults.ts";
import { sha256 } from "./hash.ts";

/** C2SP signed-note: what a key signs. A log signs the note itself, a witness a time and the note. */
export const signatureType = { log: 0x01, witness: 0x04 } as const;
export type SignatureType = (typeof signatureType)[keyof typeof signatureType];

/** A key that notes are checked by. `keyId` is the number that stands before its signatures. */
export type Verifier = { name: string; keyId: number; type: SignatureType; publicKey: Uint8Array };

const idBytes = 4;
const lineMax = 1_024;

/**
 * Reads a verifier key line, "name+hex id+base64(type ‖ key)". Throws `ledger.verifier-form`,
 * `ledger.verifier-type` for kinds that are not Ed25519, or `ledger.verifier-id` where the id is not this key's.
 */
export async function readVerifier(vkey: string): Promise<Verifier> {
  const [, name = "", id = "", key = ""] = /^([^+]+)\+([\da-f]{8})\+(.+)$/s.exec(vkey) ?? [];
  if (vkey.length > lineMax || !isKeyName(name)) throw new ProofFault("ledger.verifier-form");
  const [type = 0, ...rest] = fromBase64(key);
  if (!isKnownType(type) || rest.length !== keyBytes) throw new ProofFault("ledger.verifier-type", { name });
  const verifier = { name, keyId: Number.parseInt(id, 16), type, publicKey: Uint8Array.from(rest) };
  if ((await keyIdOf(name, type, verifier.publicKey)) !== verifier.keyId)
    throw new ProofFault("ledger.verifier-id", { name });
  return verifier;
}

/** Keys as people keep them, one a line. Answers the first line (from 1) that is none instead. */
export async function readVerifiers(lines: string): Promise<Verifier[] | { wrongLine: number }> {
  const verifiers: Verifier[] = [];
  for (const [place, line] of lines.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      verifiers.push(await readVerifier(line.trim()));
    } catch (error) {
      if (!(error instanceof ProofFault) || error.code === "ledger.no-web-crypto") throw error;
      return { wrongLine: place + 1 };
    }
  }
  return verifiers;
}

/** The keys that a server publishes for its own log; none where a line of them is no key. */
export async function publishedVerifiers(lines: string): Promise<Verifier[]> {
  const verifiers = await readVerifiers(lines);
  return "wrongLine" in verifiers ? [] : verifiers;
}

/** The verifier key line, to publish. */
export function formatVerifier({ name, keyId, type, publicKey }: Verifier): string {
  return `${name}+${keyId.toString(16).padStart(8, "0")}+${toBase64(concat(Uint8Array.of(type), publicKey))}`;
}

/** The first four bytes of the hash of name, type and key, as a number. */
export async function keyIdOf(name: string, type: number, publicKey: Uint8Array): Promise<number> {
  const hash = await sha256(concat(toUtf8(`${name}\n`), Uint8Array.of(type), publicKey));
  return readKeyId(hash);
}

/** The key id that the bytes begin with. */
export function readKeyId(bytes: Uint8Array): number {
  return bytes.subarray(0, idBytes).reduce((number, byte) => number * 256 + byte, 0);
}

/** A verifier from the public key's 32 bytes. */
export async function verifierOf(
  name: string,
  type: SignatureType,
  publicKey: Uint8Array,
): Promise<Verifier> {
  return { name, type, publicKey, keyId: await keyIdOf(name, type, publicKey) };
}

export function isSameVerifier(one: Verifier, other: Verifier): boolean {
  return formatVerifier(one) === formatVerifier(other);
}

/** Not empty, no plus, no white space of any script. */
export function isKeyName(name: string): boolean {
  return /^[^\s\u0085+]+$/u.test(name);
}

function isKnownType(type: number): type is SignatureType {
  return type === signatureType.log || type === signatureType.witness;
}
