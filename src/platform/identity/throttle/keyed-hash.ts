import { createHmac, hkdfSync } from "node:crypto";

/** A hash that only this installation can compute: who reads the table learns neither NIP nor network. */
export type KeyedHash = (...parts: string[]) => string;

/** `purpose` separates the keys: a hash made for one cannot be used for another. Answers 43 characters. */
export function keyedHash(secret: string, purpose: string): KeyedHash {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", `ampera ${purpose}`, 32));
  return (...parts) => createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");
}
