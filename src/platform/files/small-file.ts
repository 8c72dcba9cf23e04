import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The text of a file; null where there is none. */
export async function readIfThere(file: string): Promise<string | null> {
  const text = await readFile(file, "utf8").catch(unless("ENOENT"));
  return text ?? null;
}

/**
 * Writes a file that only its owner may read unless it is there already, and answers what it then holds. Written aside
 * and linked into place: a reader never sees half of it, and of two who write together both get what the first wrote.
 */
export async function writeOnce(file: string, text: string): Promise<string> {
  const aside = await writeAside(file, text);
  try {
    await link(aside, file).catch(unless("EEXIST"));
  } finally {
    await rm(aside, { force: true });
  }
  await settle(dirname(file));
  return readFile(file, "utf8");
}

/** Puts `text` in the place of what the file held. After a crash it holds the one or the other, whole. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const aside = await writeAside(file, text);
  await rename(aside, file).catch(async (error) => {
    await rm(aside, { force: true });
    throw error;
  });
  await settle(dirname(file));
}

/** Puts a file in the place of another, for good: also after a power cut. */
export async function moveInPlace(from: string, to: string): Promise<void> {
  await rename(from, to);
  await settle(dirname(to));
}

async function writeAside(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o711 });
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, text, { mode: 0o600, flush: true });
  return aside;
}

/** A name in a folder outlives a power cut only once the folder itself is on the disk. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Lets one kind of failure pass as "nothing". */
function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === code) return undefined;
    throw error;
  };
}
