import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { accountFor, isRoot } from "./account.ts";
import { type EmbeddedServer, startEmbedded } from "./embedded.ts";

let folder: string;
let children: ChildProcess[] = [];
let servers: EmbeddedServer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ampera-embedded-"));
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const server of servers) await server.stop();
  children = [];
  servers = [];
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("keeps the data over a stop, lets nobody else in, sorts the same everywhere", async () => {
  const first = await start();
  await ask(first.url, "create table first_kept as select 1 as one");
  const [shape] = await ask(
    first.url,
    "select datlocprovider::text || datlocale as locale, current_setting('data_checksums') as checked, current_setting('listen_addresses') as open from pg_database where datname = 'postgres'",
  );
  expect(shape).toEqual({ locale: "bC.UTF-8", checked: "on", open: "" });
  await expect(ask(first.url.replace(/:[^:@]+@/, ":wrong@"), "select 1")).rejects.toThrow("password");
  await first.stop();
  await first.stop();
  await expect(ask(first.url, "select 1")).rejects.toThrow();

  const second = await start();
  expect(await ask(second.url, "select one from first_kept")).toEqual([{ one: 1 }]);
  await second.stop();
});

test("a folder in use is refused, and its user is undisturbed", async () => {
  const server = await start();
  const refused = start();
  await expect(refused).rejects.toMatchObject({
    code: "machine.folder-in-use",
    facts: { folder, process: `${process.pid}` },
  });
  expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
});

test("an Ampera that was killed leaves a server behind; the next start takes over", async () => {
  const url = await startInAnotherProcess();
  await ask(url, "create table kept as select 1 as one");
  const orphan = postmaster();
  await kill(children[0]);
  expect(await ask(url, "select one from kept")).toEqual([{ one: 1 }]);

  const server = await start();
  expect(postmaster()).not.toBe(orphan);
  expect(await ask(server.url, "select one from kept")).toEqual([{ one: 1 }]);
  await server.stop();
});

test("a pid file whose number has gone to another program of the same account does not stop a start", async () => {
  await (await start()).stop();
  const { uid, gid } = await accountFor(join(folder, "cluster"));
  const other = spawn("sleep", ["60"], isRoot() ? { uid, gid, cwd: "/" } : {});
  children.push(other);
  await writeFile(join(folder, "cluster/postmaster.pid"), `${other.pid}\n${folder}/cluster\n`);
  const server = await start();
  expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a server that is killed is started again", async () => {
  const server = await start();
  const before = postmaster();
  process.kill(before, "SIGKILL");
  await expect.poll(() => ask(server.url, "select 1 as one"), { timeout: 10_000 }).toEqual([{ one: 1 }]);
  expect(postmaster()).not.toBe(before);
  await server.stop();
});

test("a first start that was cut short leaves nothing half made", async () => {
  const fresh = join(folder, "fresh");
  await mkdir(join(fresh, "cluster.99"), { recursive: true });
  await writeFile(join(fresh, "cluster.99/PG_VERSION"), "18\n");
  await start(fresh);
  await expect(stat(join(fresh, "cluster.99"))).rejects.toThrow("ENOENT");
});

test("data of another PostgreSQL is refused and left alone", async () => {
  await (await start()).stop();
  const file = join(folder, "cluster/PG_VERSION");
  const real = await readFile(file, "utf8");
  await writeFile(file, "12\n");
  const refused = start();
  await expect(refused).rejects.toMatchObject({ code: "machine.other-version", facts: { found: "12" } });
  await writeFile(file, real);
});

/** Stopped after the test at the latest, also when the test fails. */
async function start(inFolder = folder): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder: inFolder, fsync: false });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Resolves with the address when the other process has it. */
async function startInAnotherProcess(): Promise<string> {
  const code = `
    import { startEmbedded } from "#platform/database/embedded/embedded.ts";
    const { url } = await startEmbedded({ folder: process.argv[1], fsync: false });
    console.log(url);
    setInterval(() => {}, 1000);`;
  const args = ["--input-type=module", "--eval", code, "--", folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return new Promise((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk).trim())));
}

async function kill(child: ChildProcess | undefined): Promise<void> {
  const gone = new Promise((resolve) => child?.once("exit", resolve));
  child?.kill("SIGKILL");
  await gone;
  await wait(50);
}

function postmaster(): number {
  return Number.parseInt(readFileSync(join(folder, "cluster/postmaster.pid"), "utf8"), 10);
}
