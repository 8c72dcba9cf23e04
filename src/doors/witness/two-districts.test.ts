import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Hono } from "hono";
import { sql } from "kysely";
import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { openCosigning } from "#ledger/cosigning/cosigning.ts";
import { readWitnessList } from "#ledger/cosigning/witness-list.ts";
import { happen, type LedgerWorld, ledgerWorld } from "#ledger/ledger.fixture.ts";
import { readCheckpoint } from "#ledger/proof/checkpoint.ts";
import { readNote, readVerifier, verifiedBy } from "#ledger/proof/note.ts";
import { sequence } from "#ledger/sequencer/sequence.ts";
import { type Follower, openFollower } from "#ledger/witness/follow/follower.ts";
import { type TestWitness, testWitness } from "#ledger/witness/witness.fixture.ts";
import { listen } from "../commands/listening.ts";
import { ledgerFiles } from "../ledger-files.ts";
import { witnessRoutes } from "./witness-routes.ts";

const log = pino({ level: "silent" });

async function served(app: Hono): Promise<string> {
  const server = await listen(app, { port: 0, host: "127.0.0.1" });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return `http://127.0.0.1:${port}`;
}

/** A district: its log, served as in the product. */
async function district(host: string): Promise<{ world: LedgerWorld; url: string; vkey: string }> {
  const world = await ledgerWorld();
  const own = { ...world, ground: { ...world.ground, host } };
  await happen(own, 300);
  await sequence(own.ground, own.agencyId);
  const url = `${await served(ledgerFiles(own.database))}/ledger/${own.agencyId}`;
  return { world: own, url, vkey: (await (await fetch(`${url}/keys`)).text()).trim() };
}

/** Its witness, which watches the other district's log and takes what that submits. */
async function watching(name: string, other: { url: string; vkey: string }) {
  const { witness, alarms }: TestWitness = await testWitness([other.vkey], { name });
  const follower: Follower = openFollower({
    witness,
    url: other.url,
    everyMs: 100,
    now: () => new Date(),
    log,
  });
  const url = await served(witnessRoutes(witness, [follower], log));
  return { witness, alarms, follower, url };
}

async function shownBy(url: string) {
  const note = readNote(await (await fetch(`${url}/checkpoint`)).text());
  return { note, size: readCheckpoint(note.text).size };
}

test("two districts watch each other; when one rewrites its past, the other has the evidence, and it learns so itself", async () => {
  const [plaju, kertapati] = await Promise.all([district("plaju.test"), district("kertapati.test")]);
  const ofPlaju = await watching("plaju.test/saksi", kertapati);
  const ofKertapati = await watching("kertapati.test/saksi", plaju);
  const said: Record<string, unknown>[] = [];
  for (const [{ world }, watcher] of [
    [plaju, ofKertapati],
    [kertapati, ofPlaju],
  ] as const) {
    const witnesses = await readWitnessList(`${watcher.url}=${watcher.witness.verifier}`);
    const operatorsLog = pino(
      { level: "warn" },
      { write: (line: string) => void said.push(JSON.parse(line)) },
    );
    const cosigning = openCosigning({ database: world.database, witnesses, log: operatorsLog, everyMs: 50 });
    cosigning.start();
    watcher.follower.start();
    onTestFinished(async () => void (await Promise.all([cosigning.stop(), watcher.follower.stop()])));
  }

  await happen(plaju.world, 400);
  await sequence(plaju.world.ground, 1);
  for (const [{ url, vkey }, watcher, size] of [
    [plaju, ofKertapati, 701],
    [kertapati, ofPlaju, 301],
  ] as const) {
    const verifiers = [await readVerifier(vkey), await readVerifier(watcher.witness.verifier)];
    await vi.waitFor(async () => {
      const shown = await shownBy(url);
      expect(shown.size).toBe(size);
      expect(await verifiedBy(shown.note, verifiers)).toEqual(verifiers);
    }, 8_000);
    expect((await fetch(`${watcher.url}/healthz`)).status).toBe(200);
  }

  await rewritePast(plaju.world);
  await vi.waitFor(async () => expect((await fetch(`${ofKertapati.url}/healthz`)).status).toBe(503), 8_000);
  expect(ofKertapati.alarms[0]).toMatchObject({ kind: "split", origin: "plaju.test/ledger/1" });
  expect((await ofKertapati.witness.latest("plaju.test/ledger/1"))?.head.size).toBe(701);
  await vi.waitFor(
    () => expect(said).toMatchObject([{ code: "witness.disagrees", witness: "kertapati.test/saksi" }]),
    8_000,
  );
  expect((await shownBy(plaju.url)).note.signatures).toHaveLength(1); // the new past has no witness
  expect((await fetch(`${ofPlaju.url}/healthz`)).status).toBe(200);
}, 60_000);

/** What somebody with the database and the key can do: a log of the same name, signed by the same key, of other entries. */
async function rewritePast(world: LedgerWorld): Promise<void> {
  await rm(join(world.folder, "1", "signed"));
  await world.rows(async (queries) => {
    for (const table of ["ledger_bundle", "ledger_tile"] as const) await queries.deleteFrom(table).execute();
    const keys = queries.selectFrom("ledger_key").select("entry_id"); // they go on signing
    await queries.deleteFrom("ledger_entry").where("entry_id", "not in", keys).execute();
    await sql`update ledger set next_index = 0, integrated_size = 0, published_size = 0, checkpoint = null,
      cosigned = null, cosigned_size = 0`.execute(queries);
  });
  await happen(world, 800);
  await sequence(world.ground, 1);
}
