import { createHash } from "node:crypto";
import type { FetchTile } from "./proof-tiles.ts";

/** RFC 9162 §2.1 word for word, on Node's own hash: slow, recursive, and sharing nothing with what it checks. */
export function treeHash(entries: readonly Uint8Array[]): Buffer {
  const [only] = entries;
  if (only === undefined) return hashOf([]);
  if (entries.length === 1) return hashOf([Uint8Array.of(0), only]);
  const k = below(entries.length);
  return hashOf([Uint8Array.of(1), treeHash(entries.slice(0, k)), treeHash(entries.slice(k))]);
}

/** PATH(m, D[n]) of §2.1.3.1. */
export function path(m: number, entries: readonly Uint8Array[]): Buffer[] {
  if (entries.length <= 1) return [];
  const k = below(entries.length);
  return m < k
    ? [...path(m, entries.slice(0, k)), treeHash(entries.slice(k))]
    : [...path(m - k, entries.slice(k)), treeHash(entries.slice(0, k))];
}

/** PROOF(m, D[n]) of §2.1.4.1. */
export function proof(m: number, entries: readonly Uint8Array[]): Buffer[] {
  return subproof(m, entries, true);
}

function subproof(m: number, entries: readonly Uint8Array[], b: boolean): Buffer[] {
  if (m === entries.length) return b ? [] : [treeHash(entries)];
  const k = below(entries.length);
  return m <= k
    ? [...subproof(m, entries.slice(0, k), b), treeHash(entries.slice(k))]
    : [...subproof(m - k, entries.slice(k), false), treeHash(entries.slice(0, k))];
}

function below(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function hashOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** So many different entries. */
export function entriesOf(size: number): Uint8Array[] {
  return Array.from({ length: size }, (_, index) => Buffer.from(`entry ${index}`));
}

/** A log's tiles as C2SP tlog-tiles defines them: MTH(D[(n·256+i)·256^l : (n·256+i+1)·256^l]). */
export function tilesIn(entries: readonly Uint8Array[]): { fetchTile: FetchTile; fetched: string[] } {
  const fetched: string[] = [];
  const fetchTile: FetchTile = async ({ level, index, width }) => {
    fetched.push(`${level}/${index}.${width}`);
    const span = 256 ** level;
    const hashes = Array.from({ length: width }, (_, i) => {
      const start = (index * 256 + i) * span;
      return treeHash(entries.slice(start, start + span));
    });
    return Buffer.concat(hashes);
  };
  return { fetchTile, fetched };
}

/** The same bytes with one bit turned. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const byte = Math.floor(bit / 8) % bytes.length;
  copy[byte] = (copy[byte] ?? 0) ^ (1 << (bit % 8));
  return copy;
}
