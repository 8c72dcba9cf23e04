import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { inventedLog, type Shown, serveLog, testFolder } from "#ledger/witness/witness.fixture.ts";
import { freePort } from "#test/setup/server.ts";

type Running = { url: string; process: ChildProcess; printed: () => string };

/** `ledger witness` in a process of its own, ready or ended. */
async function run(line: Record<string, unknown>): Promise<Running> {
  const port = await freePort();
  const words = { name: "saksi.test/w1", listen: `127.0.0.1:${port}`, ...line };
  const child = spawn(process.execPath, ["test/faults/run-witness.ts", JSON.stringify(words)]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => (printed += piece));
  const url = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => {
    if (!printed.includes("Ctrl-C") && child.exitCode === null)
      throw new Error(printed || "it does not start");
  }, 15_000);
  return { url, process: child, printed: () => printed };
}

async function ended({ process }: Running): Promise<number | null> {
  if (process.exitCode === null && process.signalCode === null) await once(process, "exit");
  return process.exitCode;
}

const log = inventedLog("plaju.test/ledger/1");

/** The size that the witness answers where it is asked from 0. */
async function sizeIn(url: string): Promise<number> {
  const answer = await fetch(`${url}/add-checkpoint`, { method: "POST", body: log.body(0, 700) });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([409, "text/x.tlog.size"]);
  return Number(await answer.text());
}

test("killed at any moment, what it has answered it still knows, and it goes on", async () => {
  const folder = await testFolder();
  let running = await run({ folder, log: [log.vkey] });
  const first = await fetch(`${running.url}/add-checkpoint`, { method: "POST", body: log.body(0, 10) });
  expect(first.status).toBe(200);
  let size = 10;
  let unanswered = 0;
  for (const delayMs of [1, 2, 3, 4, 6, 9, 14]) {
    const body = log.body(size, size + 10);
    const answer = fetch(`${running.url}/add-checkpoint`, { method: "POST", body }).then(
      ({ status }) => status,
      () => null,
    );
    await setTimeout(delayMs);
    running.process.kill("SIGKILL");
    const status = await answer;
    await ended(running);
    running = await run({ folder, log: [log.vkey] });
    const known = await sizeIn(running.url);
    if (status === null) unanswered++;
    expect(status === null ? [size, size + 10] : [size + 10]).toContain(known);
    size = known;
  }
  expect(unanswered).toBeGreaterThan(0);
  const last = await fetch(`${running.url}/add-checkpoint`, { method: "POST", body: log.body(size, 700) });
  expect(last.status).toBe(200);
}, 60_000);

test("it follows a log, tells everybody what it saw, and a fork shows in its health and in how it ends", async () => {
  const shown: Shown = { log, size: 300 };
  const { url } = await serveLog(shown);
  const folder = await testFolder();
  const running = await run({ folder, log: [log.vkey], follow: [`${url}/`], every: "1" });
  const page = async (path: string) => {
    const answer = await fetch(`${running.url}${path}`, { headers: { "accept-language": "en" } });
    return { status: answer.status, text: await answer.text() };
  };
  await vi.waitFor(async () => expect((await page("/")).text).toContain("300 entries signed"), 5_000);
  expect((await page("/healthz")).status).toBe(200);
  const [, address = ""] = /\/checkpoint\/([0-9a-f]{64})/.exec((await page("/")).text) ?? [];
  expect((await page(`/checkpoint/${address}`)).text).toContain(`${log.note(300)}— saksi.test/w1 `);
  expect((await page(`/checkpoint/${"0".repeat(64)}`)).status).toBe(404);
  expect((await page(`/evidence/${address}`)).status).toBe(404);

  Object.assign(shown, { log: inventedLog(log.origin, { otherFrom: 100 }), size: 400 });
  await vi.waitFor(async () => expect((await page("/healthz")).status).toBe(503), 5_000);
  expect((await page("/")).text).toContain(`WARNING: the log ${log.origin} shows two histories`);
  expect((await page(`/evidence/${address}`)).text).toContain(log.note(300));
  expect(running.printed()).toContain(`PERINGATAN: log ${log.origin}`);
  expect(running.printed()).not.toContain("PRIVATE");
  running.process.kill("SIGTERM");
  expect(await ended(running)).toBe(2);
  const onceMore = await run({ folder, log: [log.vkey], follow: [url], once: true });
  expect(await ended(onceMore)).toBe(2);
});

test("once is once: 0 where all is well, 1 where a log is away", async () => {
  const { url, stop } = await serveLog({ log, size: 300 });
  const folder = await testFolder();
  const well = await run({ folder, log: [log.vkey], follow: [url], once: true });
  expect(await ended(well)).toBe(0);
  expect(well.printed()).toContain("300 catatan, ditandatangani");
  stop();
  const away = await run({ folder, log: [log.vkey], follow: [url], once: true });
  expect(await ended(away)).toBe(1);
  expect(away.printed()).toContain("tidak menjawab");
});
