import { setTimeout } from "node:timers/promises";
import { Refusal } from "#platform/errors/refusal.ts";
import type { Log } from "#platform/log/log.ts";
import { witnessFault } from "../witness.errors.ts";
import type { Witness } from "../witness.ts";
import { look, type Outcome } from "./look.ts";
import { openRemoteLog } from "./remote-log.ts";

/** What the last look at a log came to, and since when no look has. */
export type Standing = { url: string; outcome: Outcome | null; fault: Refusal | null; at: Date | null };

export type Follower = {
  standing(): Standing;
  /** Looks once, now. */
  lookOnce(): Promise<Standing>;
  /** Looks again and again until `stop`; less often at a log that is away. */
  start(): void;
  stop(): Promise<void>;
};

export type FollowerGround = {
  witness: Witness;
  /** Where the log is, without a slash at the end. */
  url: string;
  everyMs: number;
  now: () => Date;
  log: Log;
};

const waitMaxMs = 15 * 60_000;

/** Follows one log; what goes wrong there is said in the operator's log and does not end the following. */
export function openFollower({ witness, url, everyMs, now, log }: FollowerGround): Follower {
  const asked = new AbortController();
  const remote = openRemoteLog(url, asked.signal);
  let standing: Standing = { url, outcome: null, fault: null, at: null };
  let work: Promise<void> = Promise.resolve();

  async function lookOnce(): Promise<Standing> {
    try {
      standing = { url, outcome: await look(witness, remote), fault: null, at: now() };
    } catch (error) {
      if (!asked.signal.aborted) standing = { ...standing, fault: said(error) };
    }
    return standing;
  }

  function said(error: unknown): Refusal {
    const fault = error instanceof Refusal ? error : witnessFault({ url, detail: String(error) });
    log.warn({ event: "witness.fault", code: fault.code, ...fault.facts });
    return fault;
  }

  async function run(): Promise<void> {
    let failed = 0;
    while (!asked.signal.aborted) {
      failed = (await lookOnce()).fault ? failed + 1 : 0;
      const waitMs = Math.max(everyMs, Math.min(everyMs * 2 ** failed, waitMaxMs));
      await setTimeout(waitMs, undefined, { signal: asked.signal }).catch(() => {});
    }
  }

  return {
    standing: () => standing,
    lookOnce,
    start: () => {
      work = run();
    },
    stop: async () => {
      asked.abort();
      await work;
    },
  };
}
