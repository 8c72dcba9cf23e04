import { createHash } from "node:crypto";
import { lstat, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { giveToAccount } from "./cluster.ts";
import { folderForeign } from "./embedded.errors.ts";
import type { Place } from "./place.ts";

/** A socket's whole path must fit 107 bytes on Linux, 103 on macOS. */
const folderBytesMax = 103 - "/.s.PGSQL.65535".length;

/**
 * An empty folder for the server's socket that only its account may enter. In `place`, or under the system's
 * temporary folder when that path would be too long. What a crash left in it is removed.
 */
export async function makeSocketFolder(place: Place): Promise<string> {
  const folder = socketFolderOf(place.folder);
  await checkOurs(folder, place);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  await giveToAccount(folder, place);
  return folder;
}

function socketFolderOf(folder: string): string {
  const near = join(folder, "socket");
  if (Buffer.byteLength(near) <= folderBytesMax) return near;
  return join(tmpdir(), `ampera-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`);
}

/** Anybody can make a folder of that name under /tmp first. */
async function checkOurs(folder: string, { account }: Place): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  const ours = [account?.uid, process.getuid?.()];
  if (found && !(found.isDirectory() && ours.includes(found.uid)))
    throw folderForeign({ folder, owner: found.uid });
}
