import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { likeFolder } from "./account.ts";
import { asAccount } from "./cluster.ts";
import { serverFault } from "./embedded.errors.ts";
import type { Place } from "./place.ts";

const logBytesMax = 5_000_000;

/**
 * Starts PostgreSQL on `place` and waits until it takes connections. It runs in a process group of its own:
 * Ctrl-C reaches Ampera only, which drains first. Throws a refusal that says what PostgreSQL complained of.
 */
export async function launch(
  place: Place,
  args: readonly string[],
  port: number | undefined,
): Promise<ChildProcess> {
  const log = join(place.folder, "postgres.log");
  await turnLog(log);
  for (let tries = 20; ; tries--) {
    const from = await sizeOf(log);
    const child = spawnServer(place, args, log);
    if (await isReady(child, place.cluster)) return child;
    const printed = await readFrom(log, from);
    const mayHeal = /shared memory block .* is still in use/.test(printed); // the last one's processes are leaving
    if (!mayHeal || tries === 0) throw serverFault(printed, place.folder, port);
    await wait(250);
  }
}

/** Ends `child` by a fast shutdown, harder when it does not go; resolves when it is gone. */
export async function shutDown(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (hasEnded(child)) return;
  child.ref();
  const harder = [
    setTimeout(() => child.kill("SIGQUIT"), 60_000),
    setTimeout(() => child.kill("SIGKILL"), 75_000),
  ];
  child.kill("SIGINT");
  await gone;
  harder.forEach(clearTimeout);
}

function spawnServer(place: Place, args: readonly string[], log: string): ChildProcess {
  const output = openSync(log, "a", 0o600);
  try {
    likeFolder(place.folder, [log]);
    const child = spawn(join(place.binaries.folder, "bin/postgres"), ["-D", place.cluster, ...args], {
      ...asAccount(place),
      detached: true,
      stdio: ["ignore", output, output],
    });
    child.unref();
    child.on("error", () => {}); // seen as "has ended"
    return child;
  } finally {
    closeSync(output);
  }
}

/** PostgreSQL writes "ready" into its pid file; recovery after a crash may take long, so there is no time limit. */
async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  for (;;) {
    if (child.pid === undefined || hasEnded(child)) return false;
    const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
    if (lines[0] === `${child.pid}` && lines[7]?.startsWith("ready")) return true;
    await wait(10);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The log of the last starts is kept, an old one once. */
async function turnLog(log: string): Promise<void> {
  if ((await sizeOf(log)) > logBytesMax) await rename(log, `${log}.1`);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function readFrom(file: string, position: number): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer } = await handle.read(Buffer.alloc(size - position), 0, size - position, position);
    return buffer.toString("utf8");
  } finally {
    await handle.close();
  }
}
