import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { orDiskFull } from "./disk.mjs";
import { modules, root, runtime } from "./paths.mjs";
import { inForeground } from "./run.mjs";
import { Stop, tell } from "./words.mjs";

/** Installs what package-lock.json names, unless exactly that is installed. Tests need the tools too. */
export async function ensureInstalled({ withTools }) {
  if (isInstalled(withTools)) return;
  tell("machine.installing");
  const args = [
    "ci",
    "--include=dev",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts=false",
  ];
  const code = await npm([...args, "--loglevel=error"]);
  if (code !== 0) throw orDiskFull(new Stop("machine.install-failed"));
  if (!existsSync(runtime)) throw new Stop("machine.no-runtime", { file: runtime });
}

/** npm keeps beside the packages what it really installed, written last: compared with what is asked for. */
function isInstalled(withTools) {
  const installed = packagesOf(join(modules, ".package-lock.json"));
  if (!installed || !existsSync(runtime)) return false;
  return isComplete(packagesOf(join(root, "package-lock.json")), installed, withTools);
}

/** Whether `installed` has all that `asked` needs and nothing else (both: packages by path, as npm writes them). */
export function isComplete(asked, installed, withTools) {
  const same = (path) =>
    installed[path]?.version === asked[path]?.version && sameContent(installed[path], asked[path]);
  const needed = Object.keys(asked).filter((path) => path !== "" && isNeeded(asked[path], withTools));
  return needed.every(same) && Object.keys(installed).every(same);
}

function sameContent(one, other) {
  return one?.integrity === other?.integrity || !one?.integrity || !other?.integrity;
}

/** Optional packages are those of other platforms. */
function isNeeded(entry, withTools) {
  return !entry.optional && !entry.devOptional && (withTools || !entry.dev);
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : null;
}

/** The npm that runs this script, or the one on the path. */
function npm(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? inForeground(process.execPath, [own, ...args]) : inForeground("npm", args);
}
