import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
    return (await read(file)) ?? (await make(file, dataFolder));
  } catch (error) {
    throw machineFault(error, dataFolder) ?? error;
  }
}

/** Written aside and linked into place: a reader never sees half a secret, and the first writer wins. */
async function make(file: string, dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  const aside = `${file}.${randomUUID()}`;
  try {
    await writeFile(aside, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
    await link(aside, file).catch(unless("EEXIST"));
  } finally {
    await rm(aside, { force: true });
  }
  return readFile(file, "utf8");
}

async function read(file: string): Promise<string | null> {
  const text = await readFile(file, "utf8").catch(unless("ENOENT"));
  return text ?? null;
}

/** Lets one kind of failure pass as "nothing". */
function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === code) return undefined;
    throw error;
  };
}
