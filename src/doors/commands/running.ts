import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const Running = z.object({ pid: z.number().int(), databaseUrl: z.string() });

const file = (dataFolder: string) => join(dataFolder, "running.json");

/** Tells other commands on this machine how to reach the database of the running server; gone when it stops. */
export async function announce(dataFolder: string, databaseUrl: string): Promise<() => Promise<void>> {
  await writeFile(file(dataFolder), JSON.stringify({ pid: process.pid, databaseUrl }), { mode: 0o600 });
  return () => rm(file(dataFolder), { force: true });
}

/** The database of the server that runs on this folder; null when none does. */
export async function runningDatabase(dataFolder: string): Promise<string | null> {
  const text = await readFile(file(dataFolder), "utf8").catch(() => null);
  const parsed = text === null ? null : Running.safeParse(JSON.parse(text)).data;
  return parsed && isAlive(parsed.pid) ? parsed.databaseUrl : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
