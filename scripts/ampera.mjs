// `npm run ampera -- <command>`: the command line (docs/operator.md lists the commands), after the same set-up as npm start.
import { join } from "node:path";
import { dist, runtime } from "./setup/paths.mjs";
import { prepare } from "./setup/prepare.mjs";
import { inForeground } from "./setup/run.mjs";
import { orStop } from "./setup/words.mjs";

process.exitCode = await orStop(async () => {
  await prepare();
  return inForeground(runtime, ["--enable-source-maps", join(dist, "main.js"), ...process.argv.slice(2)]);
});
