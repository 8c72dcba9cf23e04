import { createHash } from "node:crypto";
import { must } from "./must.ts";

/** The Merkle tree hash of the entries from `start` up to before `end`. */
export type RangeHash = (start: number, end: number) => Buffer;

export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

// RFC 6962 section 2.1: leaves and nodes are told apart by their first byte.
const leafByte = Buffer.of(0);
const nodeByte = Buffer.of(1);

export function leafHash(entry: Uint8Array): Buffer {
  return sha256(leafByte, entry);
}

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(nodeByte, left, right);
}

/** MTH as RFC 6962 section 2.1 defines it, by recursion; `known` answers the hashes where it stops. */
export function treeOver(known: (start: number, end: number) => Buffer | undefined): RangeHash {
  const hash: RangeHash = (start, end) => {
    if (start === end) return sha256();
    const ready = known(start, end);
    if (ready) return ready;
    must(end - start > 1, `no hash of entry ${start}`);
    const middle = start + split(end - start);
    return nodeHash(hash(start, middle), hash(middle, end));
  };
  return hash;
}

export function treeOfLeaves(leaves: readonly Buffer[]): RangeHash {
  return treeOver((start, end) => (end - start === 1 ? leaves[start] : undefined));
}

/** PATH(m, D[n]) of RFC 6962 section 2.1.1. */
export function inclusionProof(hash: RangeHash, index: number, size: number): Buffer[] {
  must(index < size, `no entry ${index} in a tree of ${size}`);
  return path(hash, index, 0, size);
}

function path(hash: RangeHash, index: number, start: number, end: number): Buffer[] {
  if (end - start === 1) return [];
  const middle = start + split(end - start);
  return index < middle
    ? [...path(hash, index, start, middle), hash(middle, end)]
    : [...path(hash, index, middle, end), hash(start, middle)];
}

/** PROOF(m, D[n]) of RFC 6962 section 2.1.2. */
export function consistencyProof(hash: RangeHash, older: number, newer: number): Buffer[] {
  must(older <= newer, `a tree of ${newer} cannot go on from one of ${older}`);
  if (older === 0) return []; // every tree goes on from the empty one
  return subproof({ hash, older, isWhole: true }, 0, newer);
}

type Subproof = { hash: RangeHash; older: number; isWhole: boolean };

function subproof(ask: Subproof, start: number, end: number): Buffer[] {
  const { hash, older, isWhole } = ask;
  if (older === end) return isWhole ? [] : [hash(start, end)];
  const middle = start + split(end - start);
  return older <= middle
    ? [...subproof(ask, start, middle), hash(middle, end)]
    : [...subproof({ ...ask, isWhole: false }, middle, end), hash(start, middle)];
}

export type Inclusion = {
  leaf: Uint8Array;
  index: number;
  size: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
};

/** RFC 9162 section 2.1.3.2, step by step. */
export function provesInclusion({ leaf, index, size, root, proof }: Inclusion): boolean {
  if (index >= size) return false;
  let [fn, sn] = [index, size - 1];
  let hash = leaf;
  for (const next of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(next, hash);
      [fn, sn] = upToOdd(fn, sn);
    } else {
      hash = nodeHash(hash, next);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(hash, root);
}

export type TreeHead = { size: number; root: Uint8Array };

/** RFC 9162 section 2.1.4.2, step by step; the empty and the equal tree as section 2.1.4.1 leaves them. */
export function provesConsistency(older: TreeHead, newer: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root);
  if (older.size === 0) return proof.length === 0 && same(older.root, sha256());
  const isComplete = 2 ** Math.round(Math.log2(older.size)) === older.size;
  const [first, ...rest] = isComplete ? [older.root, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  let [fn, sn] = [older.size - 1, newer.size - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [was, is] = [first, first];
  for (const next of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [was, is] = [nodeHash(next, was), nodeHash(next, is)];
      [fn, sn] = upToOdd(fn, sn);
    } else {
      is = nodeHash(is, next);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(was, older.root) && same(is, newer.root);
}

/** "If LSB(fn) is not set, right-shift both until LSB(fn) is set or fn is 0." */
function upToOdd(fn: number, sn: number): [number, number] {
  return fn === 0 || isOdd(fn) ? [fn, sn] : upToOdd(half(fn), half(sn));
}

/** The largest power of two below `size`, by doubling: bitwise operators would end at 32 bits. */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
