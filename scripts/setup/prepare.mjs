import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { orDiskFull } from "./disk.mjs";
import { ensureInstalled } from "./install.mjs";
import { dist, root } from "./paths.mjs";
import { fingerprintOfSources } from "./sources.mjs";
import { Stop, tell } from "./words.mjs";

const oldestNode = 20;

/** Everything between a clean checkout and a program that can run; does only what is not done yet. */
export async function prepare({ withTools = false } = {}) {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new Stop("machine.old-node", { found: process.versions.node, needed: oldestNode });
  }
  await ensureInstalled({ withTools });
  await ensureBuilt();
}

/** Builds dist/ when the sources are not those that it was built from. */
export async function ensureBuilt() {
  const stamp = join(dist, "sources.sha256");
  const fingerprint = fingerprintOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  tell("machine.building");
  // Only now: it needs what has just been installed.
  const { build } = await import(pathToFileURL(join(root, "scripts/build.mjs")).href);
  await build(fingerprint).catch((error) => {
    throw orDiskFull(new Stop("machine.build-failed", { detail: error.message }));
  });
}
