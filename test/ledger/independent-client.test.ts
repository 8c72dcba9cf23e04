import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { moveClock } from "#platform/clock/moved-clock.ts";
import { wordsOf } from "#platform/documents/pdf.fixture.ts";
import { type Api, apiOf, apiWith, numberIn, textIn } from "#test/setup/api.ts";
import { emptyCopy } from "#test/setup/database.ts";
import { furnishedOn, plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";
import { type Ampera, launch } from "#test/setup/server.ts";
import { type Checkpoint, openCheckpoint } from "./client/checkpoint.ts";
import { flipped, forgeries, from } from "./client/log.fixture.ts";
import {
  type Bring,
  checkGoesOn,
  type Mirror,
  overHttp,
  readLevels,
  readLog,
  readOn,
} from "./client/monitor.ts";
import { readVerifier } from "./client/note.ts";
import { openReceipt, type Proven } from "./client/receipt.ts";
import { tilePath, tilesOf, treeOfTiles } from "./client/tiles.ts";
import { inclusionProof, provesInclusion, sha256 } from "./client/tree.ts";

const quietMs = 2500;
const visibleMsMax = 2000;
const MyPlan = z.object({ plan: z.object({ planId: z.string() }) });

let database: Awaited<ReturnType<typeof emptyCopy>>;
let dataFolder: string;
let ampera: Ampera;
let bring: Bring;
let trusted: string[];
let mirror: Mirror;
const files = new Map<string, Buffer>();

beforeAll(async () => {
  database = await emptyCopy();
  dataFolder = await mkdtemp(join(tmpdir(), "ampera-ledger-client-"));
  await moveClock(dataFolder, furnishedOn);
  await start();
  trusted = (await bring("keys")).toString().trimEnd().split("\n");
  await stopsGrowing();
});
afterAll(async () => {
  await ampera?.stop();
  await database?.drop();
  await rm(dataFolder, { recursive: true, force: true });
});

/** The key of the log is in the data folder: a copied database without it could not go on. */
async function start(): Promise<void> {
  ampera = await launch({ dataFolder, databaseUrl: database.url });
  bring = overHttp(`${ampera.origin}/ledger/1`);
}

async function current(): Promise<Checkpoint> {
  return openCheckpoint(await bring("checkpoint"), trusted.map(readVerifier));
}

async function stopsGrowing(): Promise<void> {
  let [size, since] = [0, performance.now()];
  while (size === 0 || performance.now() - since < quietMs) {
    const next = (await current()).size;
    if (next !== size) [size, since] = [next, performance.now()];
    await pause(100);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for a checkpoint beyond `size`; answers it and after how many milliseconds it was there. */
async function grown(size: number): Promise<{ checkpoint: Checkpoint; afterMs: number }> {
  const begun = performance.now();
  let checkpoint = await current();
  while (checkpoint.size <= size) {
    if (performance.now() - begun > 10_000) throw new Error(`still ${size} entries:\n${ampera.printed()}`);
    await pause(20);
    checkpoint = await current();
  }
  return { checkpoint, afterMs: performance.now() - begun };
}

vi.setConfig({ testTimeout: 60_000 });

describe("the log of a year of an agency", () => {
  test("is read whole, and every hash, key and signature in it holds", async () => {
    mirror = await readLog(async (path) => {
      const bytes = await bring(path);
      files.set(path, bytes);
      return bytes;
    }, trusted);
    const { checkpoint, entries, keys, hash } = mirror;
    expect(checkpoint.size).toBeGreaterThan(3000);
    expect(entries.length).toBe(checkpoint.size);
    expect(keys.map(({ line }) => line)).toEqual(trusted);
    expect(checkpoint.by.map(({ name }) => name)).toEqual([checkpoint.origin]);
    expect(checkpoint.extensions).toEqual([]);
    for (let index = 0; index < checkpoint.size; index += 97) {
      const proof = inclusionProof(hash, index, checkpoint.size);
      expect(provesInclusion({ ...checkpoint, index, leaf: hash(index, index + 1), proof })).toBe(true);
    }
  });

  test("is refused with one byte of any of its files changed", async () => {
    for (const [nth, [path, bytes]] of [...files].entries()) {
      const changed = from(files, { [path]: flipped(bytes, (nth * 7919) % bytes.length) });
      await expect(readLog(changed, trusted), path).rejects.toThrow();
    }
  });

  test("is served as the specification asks: a checkpoint for seconds, everything else for good", async () => {
    const head = async (path: string) => {
      const { headers } = await fetch(`${ampera.origin}/ledger/1/${path}`);
      return [headers.get("content-type")?.toLowerCase(), headers.get("cache-control")];
    };
    expect(await head("checkpoint")).toEqual(["text/plain; charset=utf-8", "public, max-age=1"]);
    for (const path of [...files.keys()].filter((each) => each.startsWith("tile/")))
      expect(await head(path)).toEqual(["application/octet-stream", "public, max-age=31536000, immutable"]);
  });

  test("has no empty tile, none that is wider than its tree, and one name for each", async () => {
    const [last] = tilesOf(mirror.checkpoint.size).filter(({ level, width }) => level === 0 && width < 256);
    if (!last) throw new Error("the tree ends with a full tile");
    const whole = tilePath(0, { ...last, width: 256 });
    const wider = [`${whole}.p/${last.width + 1}`, whole, tilePath(0, { index: last.index + 1, width: 1 })];
    const names = [
      "0/0",
      "00/000",
      "0/0000",
      "0/x000/000",
      "0/000.p/0",
      "0/000.p/01",
      "0/000.p/256",
      "64/000",
    ];
    const above = [`${tilePath(1, { index: 0, width: last.index + 1 })}`, "tile/2/000.p/0", "tile/2/000.p/1"];
    for (const path of [...wider, ...wider.map(ofEntries), ...names.map((name) => `tile/${name}`), ...above])
      await expect(bring(path), path).rejects.toThrow(`404 for ${path}`);
  });
});

describe("what somebody does", () => {
  let arif: Api;
  let planId = "";
  let revision = 0;
  let paper: { code: string; receipt: string; proven: Proven };

  beforeAll(async () => {
    arif = await apiOf(ampera.origin, plaju.arif);
    const year = { year: 2026, approach: "quantitative" };
    planId = textIn(accepted(await arif.post("/plans", year)), "planId");
    revision = 1;
    await stopsGrowing();
  });

  async function write(): Promise<void> {
    const annex = { support: [`Pemindai ${revision}`], accountability: [], consequence: [] };
    revision = numberIn(
      accepted(await arif.put(`/plans/${planId}/annex`, { ...annex, revision })),
      "revision",
    );
  }

  test("is under a checkpoint within two seconds, and nothing of before is taken back", async () => {
    for (let times = 0; times < 10; times += 1) {
      const before = await current();
      const [seen] = await Promise.all([grown(before.size), write()]);
      expect(seen.afterMs).toBeLessThan(visibleMsMax);
      expect((await readOn(bring, before, trusted)).size).toBe(seen.checkpoint.size);
    }
  });

  test("goes on from checkpoint to checkpoint while it happens, past the end of a tile", async () => {
    const seen = [await current()];
    const writing = (async () => {
      for (let times = 0; times < 256; times += 1) await write();
    })();
    let isWriting = true;
    writing.finally(() => {
      isWriting = false;
    });
    while (isWriting) seen.push(await readOn(bring, seen.at(-1) ?? mirror.checkpoint, trusted));
    await writing;
    await stopsGrowing();
    seen.push(await readOn(bring, seen.at(-1) ?? mirror.checkpoint, trusted));
    const sizes = [...new Set(seen.map(({ size }) => size))];
    expect(sizes.length).toBeGreaterThan(3);
    expect(Number(sizes.at(-1)) - Number(sizes[0])).toBeGreaterThanOrEqual(256);
    for (const { size, root } of seen)
      expect(treeOfTiles(await readLevels(bring, size))(0, size)).toEqual(root); // old partial tiles are still there
  });

  test("on paper: its receipt proves the very file, without asking us", async () => {
    const ratna = await apiOf(ampera.origin, plaju.ratna);
    const before = await current();
    const pdf = await printedPlan(ratna);
    const code = /periksa\/1\/([\w-]+)/.exec(wordsOf(pdf))?.[1] ?? "";
    const begun = performance.now();
    const receipt = await receiptOf(code);
    expect(performance.now() - begun).toBeLessThan(visibleMsMax);
    const proven = openReceipt(receipt, trusted);
    const sha = sha256(pdf).toString("hex");
    expect(proven.content).toMatchObject({
      kind: "document.issued",
      facts: { document: "plan", sha256: sha },
    });
    expect(proven.index).toBeGreaterThanOrEqual(before.size);
    expect(receipt).not.toContain(plaju.ratna.nip);
    expect(receipt).not.toContain(plaju.ratna.name);
    for (const forged of forgeries(receipt, 61)) expect(() => openReceipt(forged, trusted), forged).toThrow();
    paper = { code, receipt, proven };
  });

  test("on paper: its checkpoint goes on from an older one and to a newer one, which has the entry too", async () => {
    await write();
    await grown(paper.proven.checkpoint.size);
    const newer = await readLog(bring, trusted);
    const { leaf, index, checkpoint } = openReceipt(paper.receipt, trusted);
    checkGoesOn(newer.hash, mirror.checkpoint, checkpoint);
    checkGoesOn(newer.hash, checkpoint, newer.checkpoint);
    const proof = inclusionProof(newer.hash, index, newer.checkpoint.size);
    expect(provesInclusion({ ...newer.checkpoint, leaf, index, proof })).toBe(true);
    const kept = newer.entries.slice(0, mirror.entries.length);
    expect(Buffer.concat(kept).equals(Buffer.concat(mirror.entries))).toBe(true);
    mirror = newer;
  });

  test("before a restart is still there after it, under the same key and origin", async () => {
    await ampera.stop();
    await start();
    const after = await readOn(bring, mirror.checkpoint, trusted);
    expect(after.origin).toBe(paper.proven.checkpoint.origin);
    arif = await apiOf(ampera.origin, plaju.arif);
    await write();
    const { checkpoint } = await grown(after.size);
    await readOn(bring, after, trusted);
    const again = openReceipt(await receiptOf(paper.code), trusted);
    expect(again).toMatchObject({ index: paper.proven.index, content: paper.proven.content });
    expect(openReceipt(paper.receipt, trusted).index).toBeLessThan(checkpoint.size);
    await readOn(overHttp(again.url), again.checkpoint, trusted);
  });

  async function printedPlan(owner: Api): Promise<Buffer> {
    const { planId } = MyPlan.parse((await owner.get("/my-year")).body).plan;
    const headers = { Authorization: `Bearer ${owner.token}` };
    const answer = await fetch(`${ampera.origin}/api/plans/${planId}/document`, { headers });
    return Buffer.from(await answer.arrayBuffer());
  }

  /** As anybody gets it who holds the paper: "not yet" until it is under a checkpoint. */
  async function receiptOf(code: string): Promise<string> {
    const nobody = apiWith(ampera.origin);
    let answer = await nobody.get(`/documents/1/${code}/receipt`);
    while (answer.status === 503) {
      await pause(20);
      answer = await nobody.get(`/documents/1/${code}/receipt`);
    }
    return textIn(accepted(answer), "receipt");
  }
});

test("another agency has a log of its own, with its own key", async () => {
  const words = { agency: "2", name: "Kecamatan Jakabaring", place: "Palembang" };
  const person = { nip: "198203152006042001", person: "Wahyuni Hasan, S.E." };
  const options = Object.entries({ ...words, ...person }).flatMap(([name, value]) => [`--${name}`, value]);
  await ampera.command("found-agency", ...options);
  const theirs = overHttp(`${ampera.origin}/ledger/2`);
  const begun = performance.now();
  await vi.waitFor(() => theirs("checkpoint"), { timeout: 10_000, interval: 20 });
  expect(performance.now() - begun).toBeLessThan(visibleMsMax);
  const keys = (await theirs("keys")).toString().trimEnd().split("\n");
  const { checkpoint, entries } = await readLog(theirs, keys);
  expect(entries.length).toBeGreaterThan(1);
  expect(checkpoint.origin).not.toBe(mirror.checkpoint.origin);
  await expect(readLog(theirs, trusted)).rejects.toThrow("no known key");
});

function ofEntries(path: string): string {
  return path.replace("tile/0/", "tile/entries/");
}
