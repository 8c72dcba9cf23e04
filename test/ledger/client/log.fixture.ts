import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import { entryOf } from "./entries.ts";
import type { Bring } from "./monitor.ts";
import { tilePath, tilesOf } from "./tiles.ts";
import { inclusionProof, leafHash, sha256, treeOfLeaves } from "./tree.ts";

/** A log of the tests' own, written by hand as the specifications say. */
export type OwnLog = { files: Map<string, Buffer>; bring: Bring };

export type OwnKey = { line: string; sign: (text: string) => Buffer; noteLine: (text: string) => string };

export const origin = "log.example/own";

export function newKey(type: 1 | 4 = 1, name = origin): OwnKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const material = Buffer.concat([Buffer.of(type), rawKey(publicKey)]);
  const id = sha256(Buffer.from(`${name}\n`), material).subarray(0, 4);
  const signText = (text: string) => sign(null, Buffer.from(text), privateKey);
  return {
    line: `${name}+${id.toString("hex")}+${material.toString("base64")}`,
    sign: signText,
    noteLine: (text) => `— ${name} ${Buffer.concat([id, signText(text)]).toString("base64")}\n`,
  };
}

function rawKey(key: KeyObject): Buffer {
  return Buffer.from(String(key.export({ format: "jwk" }).x), "base64url");
}

export function keyEntry(key: OwnKey, reason: string, old?: OwnKey, signer = old): Buffer {
  const entry = { type: "key", key: key.line, reason, replaces: old?.line ?? null, signature: null };
  const signature = reason === "rotated" ? signer?.sign(canonicalJson(entry)).toString("base64") : null;
  return Buffer.from(canonicalJson({ ...entry, signature }));
}

export const salt = Buffer.from("sixteen bytes ok");

export function records(count: number): Buffer[] {
  return Array.from({ length: count }, (_, at) => entryOf(salt, { at }));
}

export function checkpointOf(entries: readonly Buffer[], key: OwnKey): string {
  const root = treeOfLeaves(entries.map(leafHash))(0, entries.length);
  const text = `${origin}\n${entries.length}\n${root.toString("base64")}\n`;
  return `${text}\n${key.noteLine(text)}`;
}

/** All files of a log with these entries. */
export function logOf(entries: readonly Buffer[], key: OwnKey): OwnLog {
  const files = new Map([["checkpoint", Buffer.from(checkpointOf(entries, key))]]);
  const hash = treeOfLeaves(entries.map(leafHash));
  for (const tile of tilesOf(entries.length)) {
    const span = 256 ** tile.level;
    const first = tile.index * 256;
    const hashes = Array.from({ length: tile.width }, (_, at) =>
      hash((first + at) * span, (first + at + 1) * span),
    );
    files.set(tilePath(tile.level, tile), Buffer.concat(hashes));
    if (tile.level > 0) continue;
    const bundle = entries.slice(first, first + tile.width).flatMap((entry) => [lengthOf(entry), entry]);
    files.set(tilePath("entries", tile), Buffer.concat(bundle));
  }
  return { files, bring: from(files) };
}

/** Brings these files, and `instead` where one is named there. */
export function from(files: ReadonlyMap<string, Buffer>, instead: Record<string, Buffer> = {}): Bring {
  return async (path) => {
    const file = instead[path] ?? files.get(path);
    if (!file) throw new Error(`404 for ${path}`);
    return file;
  };
}

export function flipped(bytes: Buffer, at: number, bit = 1): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8((copy[at] ?? 0) ^ bit, at);
  return copy;
}

export function receiptOf(entries: readonly Buffer[], index: number, key: OwnKey): string {
  const hashes = inclusionProof(treeOfLeaves(entries.map(leafHash)), index, entries.length);
  const lines = [
    "c2sp.org/tlog-proof@v1",
    `index ${index}`,
    ...hashes.map((hash) => hash.toString("base64")),
  ];
  return JSON.stringify({
    format: "ampera-receipt/1",
    log: { origin, key: key.line, url: "https://log.example/own" },
    entry: { index, salt: salt.toString("base64"), content: { at: index - 1 } },
    proof: `${lines.join("\n")}\n\n${checkpointOf(entries, key)}`,
  });
}

/** The receipt with one bit of every `step`th byte changed, but for what proves nothing: its address and extra data. */
export function* forgeries(receipt: string, step: number): Generator<string> {
  const bytes = Buffer.from(receipt.trimEnd());
  const unproven = [...bytes.toString("latin1").matchAll(/"url":"[^"]*"|\\nextra [^\\]*/g)];
  for (let at = 0; at < bytes.length; at += step) {
    if (!unproven.some(({ index, 0: { length } }) => at >= index && at < index + length))
      yield flipped(bytes, at).toString();
  }
}

function lengthOf(entry: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(entry.length);
  return length;
}
