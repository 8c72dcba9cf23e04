import { randomBytes, randomInt } from "node:crypto";

let made = randomInt(2 ** 31);

/**
 * A UUID of version 7 (RFC 9562 §5.7): the milliseconds of `now`, a counter of 32 bits, then 42 random bits. Keys made
 * one after the other lie side by side in an index, and in the order of their making even within one millisecond
 * (RFC 9562 §6.2, method 1).
 */
export function newId(now: Date): string {
  made = (made + 1) >>> 0;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (made >>> 20), 6);
  bytes.writeUInt32BE((0x80000000 | ((made & 0xfffff) << 10) | (bytes.readUInt16BE(10) & 0x3ff)) >>> 0, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Below every id made at `moment` or later, and above all that were made before: where a walk through a key begins. */
export function firstIdAt(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
