import { createPrivateKey, createPublicKey, hash, type KeyObject, sign } from "node:crypto";
import type { SignatureType } from "../proof/verifier.ts";

/** The private half of an Ed25519 key of signed notes, by the name that its signatures carry. */
export type PrivateKey = {
  readonly name: string;
  /** The line to publish, with which anybody checks: name+id+base64(type ‖ public key). */
  readonly verifier: string;
  /** The 64 bytes of a signature. */
  signatureOf(message: Uint8Array): Buffer;
  /** A line that a note ends with: what follows the key's id is `signature`. */
  lineOf(signature: Uint8Array): string;
};

const seedBytes = 32;
/** What comes before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410 §7). */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

/** How a key lies in its file: PRIVATE+KEY+name+id+base64(type ‖ seed), as other tools of signed notes write it. */
export function formatPrivateKey(name: string, type: SignatureType, seed: Uint8Array): string {
  const id = keyIdOf(name, typed(type, publicBytesOf(privateKeyOf(seed)))).toString("hex");
  return `PRIVATE+KEY+${name}+${id}+${typed(type, seed).toString("base64")}`;
}

/** The key in such a line; null where the line is anything else, also where the id is not that of the key. */
export function readPrivateKey(line: string, type: SignatureType): PrivateKey | null {
  const [, name, id, encoded] =
    /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? "", "base64");
  if (!name || bytes.length !== 1 + seedBytes || bytes[0] !== type) return null;
  const privateKey = privateKeyOf(bytes.subarray(1));
  const publicHalf = typed(type, publicBytesOf(privateKey));
  const keyId = keyIdOf(name, publicHalf);
  if (keyId.toString("hex") !== id) return null;
  return {
    name,
    verifier: `${name}+${id}+${publicHalf.toString("base64")}`,
    signatureOf: (message) => sign(null, message, privateKey),
    lineOf: (signature) => `— ${name} ${Buffer.concat([keyId, signature]).toString("base64")}\n`,
  };
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: "der", type: "pkcs8" });
}

function publicBytesOf(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  return Buffer.from(x ?? "", "base64url");
}

function typed(type: SignatureType, bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(type), bytes]);
}

/** The first four bytes of SHA-256(name ‖ line end ‖ type ‖ public key). */
function keyIdOf(name: string, publicHalf: Uint8Array): Buffer {
  return hash("sha256", Buffer.concat([Buffer.from(`${name}\n`), publicHalf]), "buffer").subarray(0, 4);
}
