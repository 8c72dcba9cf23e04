import { execFile } from "node:child_process";
import { readFile, readlink, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { orphanStays } from "./embedded.errors.ts";

/**
 * Clears what an Ampera that was killed left in `cluster`: a PostgreSQL that still runs there is shut down (fast,
 * then immediately), and a `postmaster.pid` that PostgreSQL would take for a running server is removed. Call it
 * only while holding the folder's lock. Throws when the PostgreSQL will not go.
 */
export async function clearOrphan(cluster: string): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return;
  const pid = Number.parseInt(text, 10);
  if (pid > 0 && (await isServerOn(cluster, pid))) await end(pid, cluster);
  // A number that nobody has is left alone: by the rest of the file PostgreSQL checks for its own old processes.
  if (!(pid > 0) || isTaken(pid)) await rm(file, { force: true });
}

async function end(pid: number, cluster: string): Promise<void> {
  const ended = (await endsAfter("SIGINT", pid, 30)) || (await endsAfter("SIGQUIT", pid, 10));
  if (!ended) throw orphanStays({ folder: cluster, process: pid });
}

async function endsAfter(signal: NodeJS.Signals, pid: number, seconds: number): Promise<boolean> {
  signalTo(pid, signal);
  for (let polls = seconds * 20; polls > 0; polls--) {
    if (!isTaken(pid) || (await isZombie(pid))) return true;
    await wait(50);
  }
  return false;
}

/** True for any process of that number, also another account's, also a finished one that nobody collected. */
function isTaken(pid: number): boolean {
  const error = signalTo(pid, 0);
  return error === null || error === "EPERM";
}

function signalTo(pid: number, signal: NodeJS.Signals | 0): string | null {
  try {
    process.kill(pid, signal);
    return null;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}

async function isServerOn(cluster: string, pid: number): Promise<boolean> {
  if (await isZombie(pid)) return false;
  const real = await realpath(cluster);
  if ((await readlink(`/proc/${pid}/cwd`).catch(() => "")) === real) return true;
  const command = await commandOf(pid);
  return command.includes("postgres") && (command.includes(cluster) || command.includes(real));
}

async function isZombie(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return /\) [ZX] /.test(status);
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === "linux") return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  const { stdout } = await promisify(execFile)("ps", ["-o", "command=", "-p", `${pid}`]).catch(() => ({
    stdout: "",
  }));
  return stdout;
}
