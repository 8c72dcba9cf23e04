import { statfsSync } from "node:fs";
import { root } from "./paths.mjs";
import { Stop } from "./words.mjs";

const bytesNeeded = 100_000_000;

/** When a step fails on a full disk, that is the sentence to say, whatever the step's program said. */
export function orDiskFull(otherwise) {
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize < bytesNeeded ? new Stop("error.machine.disk-full", { folder: root }) : otherwise;
}
