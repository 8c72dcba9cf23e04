import { hash } from "node:crypto";
import { hashBytes } from "../proof/hash.ts";

/** SHA-256(0x00 ‖ entry): a leaf of the tree (RFC 9162 §2.1.1). At once, for whoever builds or audits whole trees. */
export function leafHashOf(entry: Uint8Array): Buffer {
  const input = Buffer.allocUnsafe(1 + entry.length);
  input[0] = 0;
  input.set(entry, 1);
  return hash("sha256", input, "buffer");
}

/** SHA-256(0x01 ‖ left ‖ right): an inner node (RFC 9162 §2.1.1). */
export function nodeHashOf(left: Uint8Array, right: Uint8Array): Buffer {
  const input = Buffer.allocUnsafe(1 + 2 * hashBytes);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + hashBytes);
  return hash("sha256", input, "buffer");
}

/** The root of a tree without entries: SHA-256 of nothing (RFC 9162 §2.1.1). */
export const emptyRootHash: Buffer = hash("sha256", "", "buffer");
