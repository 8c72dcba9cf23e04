import { ProofFault } from "./faults.ts";

const chunk = 8_192; // more arguments than a call takes on an old phone

/** Standard Base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let letters = "";
  for (let start = 0; start < bytes.length; start += chunk)
    letters += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(letters);
}

/**
 * Reads standard Base64 that is written the one way: padded, no white space, no stray bits. A second spelling of the
 * same bytes would make two texts of one proof. Throws `ledger.base64`.
 */
export function fromBase64(text: string): Uint8Array {
  const bytes = loosely(text);
  if (!bytes || toBase64(bytes) !== text) throw new ProofFault("ledger.base64");
  return bytes;
}

function loosely(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Throws `ledger.utf8`, also of an incomplete letter. A byte order mark stays: it is part of what was hashed. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProofFault("ledger.utf8");
  }
}

/** Half of a letter beyond the basic plane: it has no UTF-8. */
export function hasLoneSurrogate(text: string): boolean {
  // the older browsers of a cheap phone have only the expression, which takes ten times as long
  return "isWellFormed" in String.prototype ? !text.isWellFormed() : /\p{Surrogate}/u.test(text);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}

/** Everything compared here is public, so it need not take the same time always. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
