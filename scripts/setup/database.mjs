import { fork } from "node:child_process";
import { join } from "node:path";
import { root, runtime } from "./paths.mjs";

/** One PostgreSQL for a run: its address, and how to end it. `careless` is fast and survives no power cut. */
export async function startDatabase({ careless }) {
  const host = fork(join(root, "scripts/setup/database-host.mjs"), careless ? ["careless"] : [], {
    cwd: root,
    execPath: runtime,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const gone = new Promise((resolve) => host.once("exit", resolve));
  const url = await Promise.race([
    new Promise((resolve) => host.once("message", (sent) => resolve(sent.url))),
    gone,
  ]);
  if (typeof url !== "string") throw new Error("the PostgreSQL for this run did not start");
  const stop = () => {
    if (host.connected) host.disconnect();
    return gone;
  };
  return { url, stop };
}
