import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { z } from "zod";
import { say } from "#platform/words/words.ts";
import { secret } from "./secret.ts";

/** Ampera as an operator runs it: the built program in a process of its own. */
export type Ampera = {
  /** "http://localhost:<port>": passkeys need a name, not a number. */
  origin: string;
  dataFolder: string;
  /** Its process; a test that cuts the power kills it. */
  process: ChildProcess;
  /** Everything it printed. */
  printed(): string;
  /** Runs another command of the program on the same data; answers what that printed. */
  command(...words: string[]): Promise<string>;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
};

export type Launch = {
  dataFolder: string;
  /** The embedded PostgreSQL in the data folder where it is left out. */
  databaseUrl?: string;
  env?: Record<string, string>;
};

const node = "node_modules/node/bin/node";
const startMs = 240_000; // the first one loads the example: half a minute, more beside other tests

/** Starts the program and resolves when it has said that it is ready. Throws with what it printed otherwise. */
export async function launch(how: Launch): Promise<Ampera> {
  const port = await freePort();
  await mkdir(how.dataFolder, { recursive: true });
  const settings = settingsOf(how);
  const child = begin(how, port);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  await untilReady(child, () => printed);
  return {
    origin: `http://localhost:${port}`,
    dataFolder: how.dataFolder,
    process: child,
    printed: () => printed,
    command: async (...words) => {
      const { stdout } = await promisify(execFile)(node, ["dist/main.js", ...words], {
        env: environment(settings),
      });
      return stdout;
    },
    stop: async () => {
      if (hasEnded(child)) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** Its process from the first moment, for who ends it before it is ready. */
export function begin(how: Launch, port: number): ChildProcess {
  return spawn(node, ["--enable-source-maps", "dist/main.js", "start"], {
    env: environment({ PORT: String(port), ...settingsOf(how) }),
    stdio: ["ignore", "pipe", "pipe", "ipc"], // the channel: it stops when this process is gone
  });
}

function settingsOf({ dataFolder, databaseUrl, env = {} }: Launch): Record<string, string> {
  const given = databaseUrl ? { DATABASE_URL: databaseUrl, AMPERA_SECRET: secret } : {};
  return { AMPERA_DATA: dataFolder, LOG_LEVEL: "warn", ...given, ...env };
}

/** What the tests' own environment says of databases is not handed on. */
function environment(settings: Record<string, string>): Record<string, string> {
  const { PATH = "", HOME = "", TMPDIR = "" } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...settings };
}

async function untilReady(child: ChildProcess, printed: () => string): Promise<void> {
  const ready = say("machine.how-to-stop");
  const latest = performance.now() + startMs;
  while (!printed().includes(ready)) {
    if (hasEnded(child) || performance.now() > latest) {
      child.kill("SIGKILL");
      throw new Error(`Ampera did not start:\n${printed()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = z.object({ port: z.number() }).parse(probe.address());
  probe.close();
  await once(probe, "close");
  return port;
}
