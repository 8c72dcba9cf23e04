import { open } from "node:fs/promises";

/** A whole file of at most `bytesMax`; null where there is none, or more in it. */
export async function readSmall(file: string, bytesMax: number): Promise<Buffer | null> {
  const handle = await open(file).catch((error) => {
    if (error?.code === "ENOENT" || error?.code === "ENOTDIR") return null;
    throw error;
  });
  if (!handle) return null;
  try {
    const { size } = await handle.stat();
    if (size > bytesMax) return null;
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
