import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { listening } from "#test/setup/listening.ts";
import { formatSigningKey, readSigningKey } from "../key/signing-key.ts";
import { formatCheckpoint, readCheckpoint } from "../proof/checkpoint.ts";
import { readNote } from "../proof/note.ts";
import { entriesOf, proof, tilesIn, treeHash } from "../proof/reference.fixture.ts";
import { readTilePath, tileWidth } from "../proof/tile-path.ts";
import type { Split } from "./evidence.ts";
import { readLogKeys } from "./log-keys.ts";
import { formatSubmission, type Submission } from "./submission.ts";
import { openWitness, type Witness } from "./witness.ts";

/** A log of invented entries, hashed as RFC 9162 says it, word for word. */
export type InventedLog = {
  origin: string;
  vkey: string;
  /** Its signed checkpoint at that size. */
  note(size: number): string;
  /** The body of an `add-checkpoint` with the right proof. */
  body(oldSize: number, size: number): Buffer<ArrayBuffer>;
  submission(oldSize: number, size: number): Submission;
  entries: Uint8Array[];
};

/** With `otherFrom`, the entry there and all after it are others, under the same key: the history is another. */
export function inventedLog(
  origin: string,
  { otherFrom = Number.POSITIVE_INFINITY, keyByte = 7 } = {},
): InventedLog {
  const key = readSigningKey(formatSigningKey(origin, new Uint8Array(32).fill(keyByte)));
  if (!key) throw new Error("the key cannot be read");
  const entries = entriesOf(700).map((entry, at) => (at < otherFrom ? entry : Buffer.from(`other ${at}`)));
  const note = (size: number) => {
    const text = formatCheckpoint({ origin, size, root: treeHash(entries.slice(0, size)) });
    return `${text}\n${key.signatureLineOf(text)}`;
  };
  const proofFrom = (oldSize: number, size: number) =>
    oldSize === 0 || oldSize > size ? [] : proof(oldSize, entries.slice(0, size));
  return {
    origin,
    vkey: key.verifier,
    note,
    entries,
    body: (oldSize, size) => Buffer.from(formatSubmission(oldSize, proofFrom(oldSize, size), note(size))),
    submission: (oldSize, size) => {
      const read = readNote(note(size));
      return { oldSize, proof: proofFrom(oldSize, size), note: read, head: readCheckpoint(read.text) };
    },
  };
}

export type TestWitness = { witness: Witness; folder: string; alarms: Split[] };

/** A witness in a folder of its own, on 26 November 2026. */
export async function testWitness(
  vkeys: readonly string[],
  { folder, name = "saksi.test/w1" }: { folder?: string; name?: string } = {},
): Promise<TestWitness> {
  const own = folder ?? (await testFolder());
  const alarms: Split[] = [];
  const witness = await openWitness({
    folder: own,
    name,
    logs: await readLogKeys(vkeys),
    now: () => new Date("2026-11-26T02:00:00Z"),
    alarm: (split) => void alarms.push(split),
  });
  onTestFinished(() => witness.close());
  return { witness, folder: own, alarms };
}

export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ampera-witness-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What a served log shows; changed while it is served. */
export type Shown = {
  log: InventedLog;
  size: number;
  tile?: (path: string, bytes: Uint8Array) => Uint8Array | number;
};

/** Serves what `shown` says, over real HTTP, until the test ends. `asked` are the addresses that were fetched. */
export async function serveLog(shown: Shown): Promise<{ url: string; asked: string[]; stop: () => void }> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "").slice("/log/".length);
    asked.push(path);
    if (path === "checkpoint") return void response.end(shown.log.note(shown.size));
    const tile = readTilePath(path);
    if (!tile || tile.level === "entries" || tileWidth(tile.level, tile.index, shown.size) < tile.width)
      return void response.writeHead(404).end();
    const bytes = await tilesIn(shown.log.entries.slice(0, shown.size)).fetchTile(tile);
    const given = shown.tile?.(path, bytes) ?? bytes;
    return void (typeof given === "number" ? response.writeHead(given).end() : response.end(given));
  });
  const { port, stop } = await listening(server);
  return { url: `http://127.0.0.1:${port}/log`, asked, stop };
}
