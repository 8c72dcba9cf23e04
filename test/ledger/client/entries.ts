import { canonicalJson, isObject, objectWith, readCanonical, text } from "./canonical-json.ts";
import { fromBase64, must } from "./must.ts";
import { isEd25519, readVerifier, type Verifier } from "./note.ts";
import { sha256 } from "./tree.ts";

/** What an entry of the log says: that a record was made which it does not show, or which key signs from here on. */
export type Entry =
  | { type: "record"; commitment: Buffer }
  | { type: "key"; key: Verifier; reason: string; replaces: string | null; signature: string | null };

export function readEntry(bytes: Uint8Array): Entry {
  const value = readCanonical(bytes);
  must(isObject(value), "an entry is an object");
  if (value.type === "key") return readKeyEntry(value);
  const { type, commitment } = objectWith(value, "type", "commitment");
  must(type === "record", `an entry of the type ${type}`);
  const hash = fromBase64(text(commitment));
  must(hash.length === 32, `a commitment of ${hash.length} bytes`);
  return { type, commitment: hash };
}

function readKeyEntry(value: unknown): Entry {
  const entry = objectWith(value, "type", "key", "reason", "replaces", "signature");
  return {
    type: "key",
    key: readVerifier(text(entry.key)),
    reason: text(entry.reason),
    replaces: entry.replaces === null ? null : text(entry.replaces),
    signature: entry.signature === null ? null : text(entry.signature),
  };
}

/** The entry of a record whose content and salt are known. */
export function entryOf(salt: Uint8Array, content: unknown): Buffer {
  const commitment = sha256(salt, Buffer.from(canonicalJson(content))).toString("base64");
  return Buffer.from(canonicalJson({ type: "record", commitment }));
}

/**
 * The keys of a log, oldest first: the first entry names the first, and every later one replaces the one before it,
 * which vouches for it unless it was lost.
 */
export function keysIn(entries: readonly Entry[]): Verifier[] {
  const keys: Verifier[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.type !== "key") must(index > 0, "the log does not begin with its key");
    else keys.push(successor(keys.at(-1), entry, index));
  }
  return keys;
}

function successor(
  old: Verifier | undefined,
  entry: Extract<Entry, { type: "key" }>,
  index: number,
): Verifier {
  const { key, reason, replaces, signature } = entry;
  must(replaces === (old?.line ?? null), `entry ${index} replaces another key than the one before it`);
  const isKnown = old ? reason === "rotated" || reason === "lost" : reason === "first";
  must(isKnown, `a key for the reason "${reason}" in entry ${index}`);
  must(
    (signature === null) === (reason !== "rotated"),
    `entry ${index} is signed, or is not, against its reason`,
  );
  if (old && signature !== null) {
    const said = canonicalJson({ type: "key", key: key.line, reason, replaces, signature: null });
    must(
      isEd25519(old.key, Buffer.from(said), fromBase64(signature)),
      `the old key did not sign entry ${index}`,
    );
  }
  return key;
}
