import { createPrivateKey, createPublicKey, hash, type KeyObject, sign } from "node:crypto";

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

const ed25519Type = Buffer.of(0x01);
const seedBytes = 32;
/** What comes before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410 §7). */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

/** How a key lies in its file: PRIVATE+KEY+name+id+base64(type ‖ seed), as other tools of signed notes write it. */
export function formatSigningKey(name: string, seed: Uint8Array): string {
  const id = keyIdOf(name, publicBytesOf(privateKeyOf(seed))).toString("hex");
  return `PRIVATE+KEY+${name}+${id}+${Buffer.concat([ed25519Type, seed]).toString("base64")}`;
}

/** The key in such a line; null where the line is anything else, also where the id is not that of the key. */
export function readSigningKey(line: string): SigningKey | null {
  const [, name, id, encoded] =
    /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? "", "base64");
  if (!name || bytes.length !== 1 + seedBytes || bytes[0] !== ed25519Type[0]) return null;
  const privateKey = privateKeyOf(bytes.subarray(1));
  const publicBytes = publicBytesOf(privateKey);
  const keyId = keyIdOf(name, publicBytes);
  if (keyId.toString("hex") !== id) return null;
  const signatureOf = (text: string) => sign(null, Buffer.from(text, "utf8"), privateKey);
  return {
    name,
    verifier: `${name}+${id}+${Buffer.concat([ed25519Type, publicBytes]).toString("base64")}`,
    signatureOf,
    signatureLineOf: (text) => `— ${name} ${Buffer.concat([keyId, signatureOf(text)]).toString("base64")}\n`,
  };
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: "der", type: "pkcs8" });
}

function publicBytesOf(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  return Buffer.from(x ?? "", "base64url");
}

/** The first four bytes of SHA-256(name ‖ line end ‖ type ‖ public key). */
function keyIdOf(name: string, publicBytes: Uint8Array): Buffer {
  return hash(
    "sha256",
    Buffer.concat([Buffer.from(`${name}\n`), ed25519Type, publicBytes]),
    "buffer",
  ).subarray(0, 4);
}
