// `npm run bench [-- name …]`: runs bench/*.bench.ts one after the other under the pinned Node, each with DATABASE_URL
// of a PostgreSQL that flushes to disk as in earnest.
import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { startDatabase } from "./setup/database.mjs";
import { root, runtime, workshop } from "./setup/paths.mjs";
import { prepare } from "./setup/prepare.mjs";
import { inForeground } from "./setup/run.mjs";
import { filesUnder } from "./setup/sources.mjs";
import { orStop } from "./setup/words.mjs";

process.exitCode = await orStop(async () => {
  await prepare({ withTools: true });
  const wanted = process.argv.slice(2);
  const benches = filesUnder("bench").filter((path) => /\.bench\.tsx?$/.test(path));
  const chosen = benches.filter((path) => wanted.length === 0 || wanted.some((name) => path.includes(name)));
  if (chosen.length === 0) throw new Error(`no bench/*.bench.ts is called ${wanted.join(" or ")}`);
  const folder = join(workshop, `bench-${process.pid}`);
  const database = await startDatabase({ careless: false });
  try {
    return await runAll(chosen, folder, database.url);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** 0 when every one succeeded, otherwise the first failure's code. */
async function runAll(paths, folder, url) {
  const { bundleInto } = await import("./setup/server.mjs");
  mkdirSync(folder, { recursive: true });
  await bundleInto(folder, paths);
  let worst = 0;
  for (const path of paths) {
    console.log(`\n${path}`);
    const file = join(folder, basename(path).replace(/\.tsx?$/, ".js"));
    const code = await inForeground(runtime, [file], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url },
    });
    worst ||= code;
  }
  return worst;
}
