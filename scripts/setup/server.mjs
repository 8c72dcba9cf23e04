import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";
import { filesUnder } from "./sources.mjs";

/** src/main.ts and every src/**\/*.worker.ts, each into one file. */
export async function bundleServer(folder) {
  const workers = filesUnder("src").filter((path) => path.endsWith(".worker.ts"));
  await bundleInto(folder, ["src/main.ts", ...workers]);
}

/** Each of `paths` into one file of that name in `folder`; packages stay in node_modules, JSON comes in. */
export async function bundleInto(folder, paths) {
  await build({
    absWorkingDir: root,
    entryPoints: paths.filter((path) => existsSync(join(root, path))).map(entry),
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    sourcemap: true,
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    logLevel: "warning",
  });
}

/** src/jobs/close-year.worker.ts → close-year.worker.js, wherever it stands. */
function entry(path) {
  return { in: path, out: basename(path).replace(/\.tsx?$/, "") };
}
