// `npm start`: sets up what is missing, then runs Ampera until Ctrl-C.
import { join } from "node:path";
import { dist, runtime } from "./setup/paths.mjs";
import { prepare } from "./setup/prepare.mjs";
import { endWithNpm, inForeground } from "./setup/run.mjs";
import { orStop } from "./setup/words.mjs";

process.exitCode = await orStop(async () => {
  await prepare();
  endWithNpm();
  const args = ["--enable-source-maps", join(dist, "main.js"), "start", ...process.argv.slice(2)];
  // The channel carries nothing: by its closing main.ts learns that this process was killed.
  return inForeground(runtime, args, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
});
