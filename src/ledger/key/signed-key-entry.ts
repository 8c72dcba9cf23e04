import { keyEntry } from "../proof/commitment.ts";
import type { SigningKey } from "./signing-key.ts";

/** The entry that names the key which signs from here on; signed by the key before it, where that is at hand. */
export function signedKeyEntry(
  key: SigningKey,
  replaces: SigningKey | string | null,
  reason: "first" | "rotated" | "lost",
): Buffer {
  const old = typeof replaces === "string" ? replaces : (replaces?.verifier ?? null);
  const statement = { key: key.verifier, replaces: old, reason, signature: null };
  const unsigned = Buffer.from(keyEntry(statement));
  if (replaces === null || typeof replaces === "string") return unsigned;
  return Buffer.from(keyEntry({ ...statement, signature: replaces.signatureOf(unsigned.toString("utf8")) }));
}
