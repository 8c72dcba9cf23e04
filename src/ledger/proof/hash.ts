import { concat, equalBytes } from "./encoding.ts";
import { ProofFault } from "./faults.ts";
import { webCrypto } from "./web-crypto.ts";

export { equalBytes };

export const hashBytes = 32;

const leafPrefix = Uint8Array.of(0x00);
const nodePrefix = Uint8Array.of(0x01);

/** What is hashed of an entry (RFC 9162 §2.1.1). The prefix keeps an entry from passing for two hashes. */
export function leafInput(entry: Uint8Array): Uint8Array {
  return concat(leafPrefix, entry);
}

/** What is hashed of two subtrees side by side. */
export function nodeInput(left: Uint8Array, right: Uint8Array): Uint8Array {
  return concat(nodePrefix, left, right);
}

export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await webCrypto().digest("SHA-256", new Uint8Array(bytes)));
}

export function leafHash(entry: Uint8Array): Promise<Uint8Array> {
  return sha256(leafInput(entry));
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  return sha256(nodeInput(left, right));
}

/** The root of a log without entries: the hash of nothing. */
export function emptyRoot(): Promise<Uint8Array> {
  return sha256(new Uint8Array());
}

/** Throws `ledger.hash-length`: what is not 32 bytes is no hash, and might be taken apart elsewhere. */
export function expectHashes(...hashes: readonly Uint8Array[]): void {
  const wrong = hashes.find(({ length }) => length !== hashBytes);
  if (wrong) throw new ProofFault("ledger.hash-length", { expected: hashBytes, found: wrong.length });
}
