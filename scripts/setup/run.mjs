import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./paths.mjs";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program in this terminal and gives its exit code. Signals are handed on and this process stays until the
 * program has ended by itself: it may have something to finish.
 */
export async function inForeground(file, args, options = {}) {
  const child = spawn(file, args, { cwd: root, stdio: "inherit", ...options });
  const hand = (signal) => child.kill(signal);
  for (const signal of forwarded) process.on(signal, hand);
  try {
    return await ended(child);
  } finally {
    for (const signal of forwarded) process.off(signal, hand);
  }
}

/** npm that is killed outright cannot pass that on, so its end is watched for; the end is then as by SIGTERM. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 1000);
  watch.unref();
}

/** Runs a program quietly; gives its exit code and everything that it printed. */
export async function collecting(file, args, options = {}) {
  const child = spawn(file, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => printed.push(chunk));
  const code = await ended(child);
  return { code, printed: Buffer.concat(printed).toString("utf8") };
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
