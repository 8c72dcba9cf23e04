import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freshDatabase } from "./fresh-database.ts";

/** An Ampera of the benchmark's own, as `npm start` runs it, on a database of its own. */
export type House = {
  origin: string;
  databaseUrl: string;
  dataFolder: string;
  pid: number;
  /** From the start of the process to its last line of greeting. */
  readyMs: number;
  stop(): Promise<void>;
};

/** On this day the example has eleven months behind it. */
export const exampleDay = "2026-11-24";

/** Starts the built program with the Plaju example in a fresh database of the run's PostgreSQL. */
export async function openHouse(): Promise<House> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
  const run = await startAmpera({
    AMPERA_DATA: dataFolder,
    AMPERA_TIME: exampleDay,
    DATABASE_URL: database.url,
  });
  return {
    ...run,
    databaseUrl: database.url,
    dataFolder,
    stop: async () => {
      await run.stop();
      await rm(dataFolder, { recursive: true });
      await database.drop();
    },
  };
}

/** Runs dist/main.js until `stop`; its log goes nowhere, but it is written, as it would be. */
export async function startAmpera(settings: Record<string, string>) {
  const port = await freePort();
  const begunMs = performance.now();
  const child = spawn(process.execPath, ["--enable-source-maps", "dist/main.js", "start"], {
    env: { PATH: process.env.PATH, PORT: String(port), ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines = createInterface(child.stdout);
  const ready = new Promise<boolean>((resolve) => {
    lines.on("line", (line) => /Ctrl.?C/i.test(line) && resolve(true));
    void ended.then(() => resolve(false));
  });
  if (!(await ready)) throw new Error("Ampera did not start");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return {
    origin: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    readyMs: performance.now() - begunMs,
    stop,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
