import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { collecting, inForeground } from "./run.mjs";
import { Stop, tell } from "./words.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium that the browser journeys use; installed with the system's package manager when there is none. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  const apt = await aptCommand();
  if (apt) {
    tell("machine.installing-chromium");
    const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    await inForeground(apt[0], [...apt.slice(1), "update", "-qq"], options);
    await inForeground(apt[0], [...apt.slice(1), "install", "-y", "-qq", "chromium"], options);
  }
  const installed = await findChromium();
  if (!installed) throw new Stop("machine.no-chromium");
  return installed;
}

/** Tried for real: on Ubuntu `chromium-browser` can be a note that says to install a snap. */
async function findChromium() {
  const folders = (process.env.PATH ?? "").split(":");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const file of [process.env.CHROMIUM, ...onPath]) {
    if (file && canExecute(file) && (await collecting(file, ["--version"])).code === 0) return file;
  }
  return null;
}

async function aptCommand() {
  const apt = ["apt-get", "-o", "DPkg::Lock::Timeout=120"];
  if (!(await works("apt-get", ["--version"]))) return null;
  if (process.getuid?.() === 0) return apt;
  return (await works("sudo", ["-n", "true"]))
    ? ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", ...apt]
    : null;
}

function works(file, args) {
  return collecting(file, args).then(
    ({ code }) => code === 0,
    () => false,
  );
}

function canExecute(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
