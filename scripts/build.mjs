// `node scripts/build.mjs`: src/ → dist/. npm start and npm test do it when the sources have changed.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleAssets } from "./setup/assets.mjs";
import { dist, workshop } from "./setup/paths.mjs";
import { bundleServer } from "./setup/server.mjs";
import { fingerprintOfSources } from "./setup/sources.mjs";

/** Built aside and put in place whole: a build that fails or is cut short leaves the last one as it was. */
export async function build(fingerprint = fingerprintOfSources()) {
  clearLeftovers();
  const aside = join(workshop, `build-${process.pid}`);
  mkdirSync(join(aside, "assets"), { recursive: true });
  await Promise.all([bundleServer(aside), bundleAssets(join(aside, "assets"))]);
  writeFileSync(join(aside, "sources.sha256"), fingerprint);
  rmSync(dist, { recursive: true, force: true });
  renameSync(aside, dist);
}

function clearLeftovers() {
  mkdirSync(workshop, { recursive: true });
  for (const name of readdirSync(workshop).filter((each) => each.startsWith("build-"))) {
    rmSync(join(workshop, name), { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
