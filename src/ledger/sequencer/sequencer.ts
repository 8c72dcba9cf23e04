import { setTimeout } from "node:timers/promises";
import { Refusal } from "#platform/errors/refusal.ts";
import { faultOf } from "#platform/jobs/run-job.ts";
import type { Log } from "#platform/log/log.ts";
import { ledgerOverloaded } from "../ledger.errors.ts";
import { adoptOlder } from "./adopt-older.ts";
import { type SequencerGround, sequence } from "./sequence.ts";
import { waitingEntries } from "./waiting.ts";

export type Sequencer = {
  /** Throws `ledger.overloaded` while too many of an agency's entries wait. */
  admit(agencyId: number): void;
  /** Works until `stop`: looks every `intervalMs` whether anything waits. */
  start(): void;
  /** Lets the batch that runs end. */
  stop(): Promise<void>;
};

const intervalMs = 400; // what a command wrote stands in a checkpoint within two seconds, with room for a batch before it
const waitingMax = 200_000; // some ten seconds of work; beyond that commands are told to come again
const sayAgainMs = 60_000;

/**
 * What takes every agency's entries into its log, in one process at a time. A log that cannot be signed (its key is
 * elsewhere, its past is another) is said in the operator's log and does not hold up the others.
 */
export function openSequencer(
  ground: SequencerGround & { log: Log },
  { waitingMost = waitingMax } = {},
): Sequencer {
  const asked = new AbortController();
  const waiting = new Map<number, number>();
  const sayFault = faultSayer(ground.log);
  const adopted = new Set<number>();
  let work: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    while (!asked.signal.aborted) {
      const done = await round().catch((error) => sayFault(0, error));
      if (!done) await setTimeout(intervalMs, undefined, { signal: asked.signal }).catch(() => {});
    }
  }

  /** True where something was taken in, so that it is worth looking again at once. */
  async function round(): Promise<boolean> {
    let taken = 0;
    for (const { agencyId, entries, isBehind } of await waitingEntries(ground.database)) {
      if (asked.signal.aborted) break;
      waiting.set(agencyId, entries);
      taken += (await workOn(agencyId, isBehind).catch((error) => sayFault(agencyId, error))) ?? 0;
    }
    return taken > 0;
  }

  /** What is older than the log goes in page by page, so that what happens now does not wait for all of it. */
  async function workOn(agencyId: number, isBehind: boolean): Promise<number | null> {
    const older = adopted.has(agencyId) ? 0 : await adoptOlder(ground.database, agencyId);
    if (older === 0) adopted.add(agencyId);
    return isBehind || older > 0 ? sequence(ground, agencyId) : 0;
  }

  return {
    admit: (agencyId) => {
      if ((waiting.get(agencyId) ?? 0) > waitingMost) throw ledgerOverloaded();
    },
    start: () => {
      work = run();
    },
    stop: async () => {
      asked.abort();
      await work;
    },
  };
}

/** Says what holds a log up, of each agency (0: of them all) once in a while. */
function faultSayer(log: Log): (agencyId: number, error: unknown) => undefined {
  const saidAtMs = new Map<number, number>();
  return (agencyId, error) => {
    const nowMs = performance.now();
    if (nowMs - (saidAtMs.get(agencyId) ?? -sayAgainMs) < sayAgainMs) return;
    saidAtMs.set(agencyId, nowMs);
    const fault = error instanceof Refusal ? { code: error.code, ...error.facts } : { fault: faultOf(error) };
    log.error({ event: "ledger.fault", agencyId, ...fault });
  };
}
