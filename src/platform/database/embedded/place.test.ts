import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { canRun, isRoot } from "./account.ts";
import { findPlace } from "./place.ts";
import { makeSocketFolder } from "./socket.ts";

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "ampera-place-"));
  await chmod(base, 0o711);
});
afterEach(() => rm(base, { recursive: true, force: true }));

test("the folder that is asked for is made, and used", async () => {
  const place = await findPlace(join(base, "data/database"), join(base, "shelter"));
  expect(place.folder).toBe(join(base, "data/database"));
  expect(place.account === null).toBe(!isRoot());
});

test("what only root may enter is not used by PostgreSQL's account; the choice is kept when the folder opens", async () => {
  const closed = join(base, "closed");
  const shelter = join(base, "shelter");
  await mkdir(closed, { mode: 0o700 });
  const first = await findPlace(join(closed, "data"), shelter);
  await chmod(closed, 0o755);
  const second = await findPlace(join(closed, "data"), shelter);
  expect(second.folder).toBe(first.folder);
  expect(first.folder.startsWith(isRoot() ? shelter : closed)).toBe(true);
});

test("programs that the account cannot reach are copied for it", async () => {
  const { account, binaries } = await findPlace(join(base, "data"), join(base, "shelter"));
  const program = join(binaries.folder, "bin/postgres");
  expect((await stat(program)).mode & 0o111).toBe(0o111);
  if (account) expect(await canRun(program, account)).toBe(true);
});

test("where root has put the data is remembered, and not written over", async () => {
  const folder = join(base, "data");
  await mkdir(folder);
  await writeFile(join(folder, "moved-to"), `${base}/gone\n`);
  const place = await findPlace(folder, join(base, "shelter"));
  expect(place.folder).toBe(isRoot() ? join(base, "gone") : folder);
  expect(await readFile(join(folder, "moved-to"), "utf8")).toBe(`${base}/gone\n`);
});

test("a socket's path fits the system's limit, however long the folder's is", async () => {
  const place = await findPlace(join(base, "x".repeat(120)), join(base, "shelter"));
  const socket = await makeSocketFolder(place);
  expect(Buffer.byteLength(`${socket}/.s.PGSQL.65535`)).toBeLessThanOrEqual(103);
  expect((await stat(socket)).mode & 0o777).toBe(0o700);
  await rm(socket, { recursive: true });
});
