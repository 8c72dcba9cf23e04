import { type FileHandle, open, stat } from "node:fs/promises";
import { refusal } from "#platform/errors/refusal.ts";

const fileUnreadable = refusal<{ file: string }>("command.file-unreadable", "not-found");

const fileTooLarge = refusal<{ file: string; maximumKb: number }>("command.file-too-large", "too-large");

const noteBytesMax = 131_072; // of keys and checkpoints

/** A file that is open: how long it is, and its bytes for whoever finds that short enough. */
export type OpenedFile = { size: number; bytes: () => Promise<Uint8Array> };

/** Opens a file for as long as `work` takes. What is no file, or grows while it is read, is read no further. */
export async function withFile<T>(file: string, work: (opened: OpenedFile) => Promise<T>): Promise<T> {
  const stats = await stat(file).catch(() => null);
  if (!stats?.isFile()) throw fileUnreadable({ file }); // a pipe would wait for whoever never writes
  const handle = await open(file).catch(() => null);
  if (!handle) throw fileUnreadable({ file });
  try {
    return await work({ size: stats.size, bytes: () => readAll(handle, stats.size) });
  } finally {
    await handle.close();
  }
}

/** The text of a file with keys or a checkpoint; what is no UTF-8 is no note either, and is said as that. */
export function noteIn(file: string): Promise<string> {
  return withFile(file, async ({ size, bytes }) => {
    if (size > noteBytesMax) throw fileTooLarge({ file, maximumKb: Math.floor(noteBytesMax / 1000) });
    return new TextDecoder().decode(await bytes());
  });
}

async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const { bytesRead } = await handle.read(bytes, 0, size, 0);
  return bytes.subarray(0, bytesRead);
}
