import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Load, type LoadOrder } from "./load-order.ts";

/** Keeps a page busy from a process of its own. Throws when a single answer was not a good one. */
export async function putUnderLoad(order: LoadOrder): Promise<Load> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    "bench/setup/load.ts",
    JSON.stringify(order),
  ]);
  const load = Load.parse(JSON.parse(stdout));
  if (load.faults > 0) throw new Error(`${load.faults} of ${load.requests} answers of ${order.url} failed`);
  return load;
}
