import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { documentBusy, documentFailed, documentTooSlow } from "./document.errors.ts";
import { type Order, Outcome } from "./order.ts";

export type Typesetter = {
  typeset: (order: Order) => Promise<Uint8Array>;
  close: () => void;
};

type Waiting = { order: Order; done: (bytes: Uint8Array) => void; failed: (reason: Error) => void };

type TypesetterOptions = {
  /** A document that takes longer is given up, and the process with it. */
  secondsMax: number;
  /** How many may wait for their turn; the next one is refused. */
  waitingMax: number;
  program?: string;
};

/**
 * Typesets in a process of its own, one document after the other: started with the first one, and again after
 * it fell over. A process, not a thread: native code can neither be stopped in a thread nor crash alone there.
 * It gets no environment, hence no secrets, and ends with this process.
 */
export function openTypesetter({
  secondsMax,
  waitingMax,
  program = ownProgram(),
}: TypesetterOptions): Typesetter {
  const waiting: Waiting[] = [];
  let press: ChildProcess | null = null;
  let busy = false;

  const typeset = (order: Order) =>
    new Promise<Uint8Array>((done, failed) => {
      if (waiting.length >= waitingMax) return failed(documentBusy());
      waiting.push({ order, done, failed });
      next();
    });

  const next = () => {
    const first = busy ? undefined : waiting.shift();
    if (!first) return;
    busy = true;
    const working = press && isAlive(press) ? press : start(program);
    press = working;
    holdOpen(working, true);
    oneDocument(working, first.order, secondsMax)
      .then(first.done, first.failed)
      .finally(() => {
        holdOpen(working, false);
        busy = false;
        next();
      });
  };

  const close = () => {
    press?.kill("SIGKILL");
    press = null;
  };
  return { typeset, close };
}

/** The source runs as it is; the build puts each *.worker.ts beside the bundle. */
function ownProgram(): string {
  const fromSource = import.meta.url.endsWith(".ts");
  return fileURLToPath(new URL(`./typesetting.worker.${fromSource ? "ts" : "js"}`, import.meta.url));
}

function start(program: string): ChildProcess {
  return fork(program, {
    serialization: "advanced",
    env: {},
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

function isAlive(press: ChildProcess): boolean {
  return press.connected && !press.killed && press.exitCode === null && press.signalCode === null;
}

function oneDocument(press: ChildProcess, order: Order, secondsMax: number): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const answered = (message: unknown) => {
    const outcome = Outcome.parse(message);
    if ("bytes" in outcome) resolve(outcome.bytes);
    else reject(failure(outcome.problem));
  };
  const ended = (reason: unknown) => reject(failure(`the typesetter ended: ${String(reason)}`));
  const limit = setTimeout(() => {
    press.kill("SIGKILL");
    reject(documentTooSlow({ seconds: secondsMax }));
  }, secondsMax * 1000);
  press.once("message", answered).once("exit", ended).once("error", ended);
  press.send(order);
  return promise.finally(() => {
    clearTimeout(limit);
    press.off("message", answered).off("exit", ended).off("error", ended);
  });
}

function failure(problem: string): Error {
  const refused = documentFailed();
  refused.cause = new Error(problem);
  return refused;
}

/** An idle typesetter must not keep this process from ending. */
function holdOpen(press: ChildProcess, hold: boolean): void {
  for (const handle of [press, press.channel]) {
    if (hold) handle?.ref();
    else handle?.unref();
  }
}
