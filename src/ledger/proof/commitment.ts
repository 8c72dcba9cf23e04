import { canonicalJson, isObject, type Json, type JsonObject } from "./canonical-json.ts";
import { isSigned } from "./ed25519.ts";
import { concat, fromBase64, fromUtf8, toBase64, toUtf8 } from "./encoding.ts";
import { ProofFault } from "./faults.ts";
import { hashBytes, sha256 } from "./hash.ts";
import { readJson } from "./strict-json.ts";
import { readVerifier } from "./verifier.ts";

/** Why a log signs with this key from here on. A lost key cannot sign its successor. */
export type KeyReason = "first" | "rotated" | "lost";
export type KeyStatement = { key: string; replaces: string | null; reason: KeyReason };
export type KeyEntry = KeyStatement & { signature: Uint8Array | null };
export type Entry = { type: "record"; commitment: Uint8Array } | ({ type: "key" } & KeyEntry);

const entryCharsMax = 65_535; // a bundle counts an entry's bytes in two

/**
 * What the log keeps of a record instead of its content. Without the salt nobody can try contents until one fits,
 * and with the salt erased the log still adds up.
 */
export function commitment(salt: Uint8Array, content: Json): Promise<Uint8Array> {
  return sha256(concat(salt, toUtf8(canonicalJson(content))));
}

/** The entry of a record, as the log holds it. */
export function recordEntry(committed: Uint8Array): Uint8Array {
  return toUtf8(canonicalJson({ type: "record", commitment: toBase64(committed) }));
}

/** The entry of a new key. What the old key signs is the same with `signature: null`. */
export function keyEntry({ key, replaces, reason, signature }: KeyEntry): Uint8Array {
  const signed = signature === null ? null : toBase64(signature);
  return toUtf8(canonicalJson({ type: "key", key, replaces, reason, signature: signed }));
}

/** Whether the key that goes has signed the key that comes. Throws what `readVerifier` throws. */
export async function isHandedOver(entry: KeyEntry): Promise<boolean> {
  if (entry.replaces === null || entry.signature === null) return false;
  const { publicKey } = await readVerifier(entry.replaces);
  return isSigned({
    publicKey,
    signature: entry.signature,
    message: keyEntry({ ...entry, signature: null }),
  });
}

/** Reads an entry that is written the one way. Throws `ledger.entry-form`, or what its JSON is refused for. */
export function readEntry(bytes: Uint8Array): Entry {
  const text = fromUtf8(bytes);
  const value = readJson(text, { maxChars: entryCharsMax, maxDepth: 1 });
  const entry = isObject(value) ? entryOf(value) : null;
  if (!entry || canonicalJson(value) !== text) throw new ProofFault("ledger.entry-form");
  return entry;
}

function entryOf(value: JsonObject): Entry | null {
  const count = Object.keys(value).length;
  if (value.type === "record" && count === 2 && typeof value.commitment === "string") {
    const committed = fromBase64(value.commitment);
    return committed.length === hashBytes ? { type: "record", commitment: committed } : null;
  }
  const { key, replaces = "", reason, signature = "" } = value;
  if (value.type !== "key" || count !== 5 || typeof key !== "string" || !isReason(reason)) return null;
  if (!isTextOrNull(replaces) || !isTextOrNull(signature)) return null;
  return { type: "key", key, replaces, reason, signature: signature === null ? null : fromBase64(signature) };
}

function isTextOrNull(value: Json): value is string | null {
  return value === null || typeof value === "string";
}

function isReason(value: Json | undefined): value is KeyReason {
  return value === "first" || value === "rotated" || value === "lost";
}
