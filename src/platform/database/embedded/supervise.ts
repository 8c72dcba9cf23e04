import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { shutDown } from "./server.ts";

/**
 * Keeps a server running: when it ends unasked (killed, out of memory, disk full) it is started again by `start`,
 * every few seconds until that works. Returns how to stop for good. When this process ends without stopping it,
 * the server is told to shut down.
 */
export function supervise(first: ChildProcess, start: () => Promise<ChildProcess>): () => Promise<void> {
  let current = first;
  let restarting: Promise<void> = Promise.resolve();
  let stopping = false;

  const watch = (child: ChildProcess) => {
    current = child;
    child.once("exit", () => {
      restarting = restart();
    });
  };
  const restart = async () => {
    while (!stopping) {
      const child = await start().catch(() => null);
      if (child) return watch(child);
      await wait(3000);
    }
  };
  const letGo = () => current.kill("SIGINT");

  watch(first);
  process.once("exit", letGo);
  return async () => {
    stopping = true;
    await restarting;
    await shutDown(current);
    process.off("exit", letGo);
  };
}
