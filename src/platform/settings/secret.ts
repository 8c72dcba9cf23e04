import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readIfThere, writeOnce } from "#platform/files/small-file.ts";
import { machineFault } from "./machine.errors.ts";

/**
 * The secret that signs sessions: `given` when the operator set one, otherwise the one in `<dataFolder>/secret`,
 * made on first use (256 random bits, readable by the owner only). Processes that start together get the same.
 * Throws a refusal when the disk is full or the folder is closed.
 */
export async function keepSecret(given: string | null, dataFolder: string): Promise<string> {
  if (given) return given;
  const file = join(dataFolder, "secret");
  try {
    return (await readIfThere(file)) ?? (await writeOnce(file, randomBytes(32).toString("base64url")));
  } catch (error) {
    throw machineFault(error, dataFolder) ?? error;
  }
}
