import { Worker } from "node:worker_threads";
import { documentBusy } from "./document.errors.ts";

const limits = {
  /** A usual one takes a tenth of a second; garbage made to be read slowly takes a minute. */
  msMax: 5000,
  memoryMb: 512,
  /** How many may wait for their turn; the next one is refused. */
  waitingMax: 10,
} as const;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * `plainPdf` in a thread of its own, one file after the other: whatever somebody sends, everybody else is served
 * meanwhile, and a file that takes too long or too much is given up (null). Throws `document.busy`.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (waiting >= limits.waitingMax) throw documentBusy();
  waiting += 1;
  const mine = last.then(() => oneFile(bytes));
  last = mine.catch(() => null); // one that could not be begun refuses none after it
  return mine.finally(() => {
    waiting -= 1;
  });
}

function oneFile(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { promise, resolve } = Promise.withResolvers<Uint8Array | null>();
  const thread = new Worker(ownProgram(), {
    ...{ workerData: bytes, env: {}, execArgv: [], stdout: true, stderr: true },
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  const limit = setTimeout(() => resolve(null), limits.msMax);
  thread.once("message", (plain: unknown) => resolve(plain instanceof Uint8Array ? plain : null));
  thread.once("error", () => resolve(null));
  thread.once("exit", () => resolve(null));
  return promise.finally(async () => {
    clearTimeout(limit);
    await thread.terminate();
  });
}

/** The source runs as it is; the build puts each *.worker.ts beside the bundle. */
function ownProgram(): URL {
  const fromSource = import.meta.url.endsWith(".ts");
  return new URL(`./pdf-cleaning.worker.${fromSource ? "ts" : "js"}`, import.meta.url);
}
