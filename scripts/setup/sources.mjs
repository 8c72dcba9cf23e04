import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const sources = [
  "src",
  "messages",
  "scripts/build.mjs",
  "scripts/setup",
  "package.json",
  "package-lock.json",
];

/** One fingerprint of everything that the build reads: by content, because times change with every checkout. */
export function fingerprintOfSources() {
  const hash = createHash("sha256");
  for (const path of sources.flatMap(filesUnder))
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

/** Files under `path` (relative to the checkout), in a fixed order, without tests. */
export function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const names = readdirSync(full).filter((name) => !/\.test\.tsx?$/.test(name));
  return names.sort().flatMap((name) => filesUnder(join(path, name)));
}
