import { execFile } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";

/** The operating-system account that runs PostgreSQL in place of root, which PostgreSQL refuses. */
export type Account = { name: string; uid: number; gid: number };

const run = promisify(execFile);

/** True when this process may become another account, and has to. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account for the data in `cluster`: its owner when there is data already (so that installing a `postgres`
 * account later changes nothing), otherwise `postgres` if the machine has it, otherwise `nobody`.
 */
export async function accountFor(cluster: string): Promise<Account> {
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { name: `${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  return (
    accountIn(lines, "postgres") ?? accountIn(lines, "nobody") ?? { name: "nobody", uid: 65_534, gid: 65_534 }
  );
}

/** True when `account` can enter `folder`; `false` too when this process may not become `account`. */
export async function canEnter(folder: string, account: Account): Promise<boolean> {
  return succeeds("/bin/sh", ["-c", 'cd "$1"', "sh", folder], account);
}

/** True when `account` can run the program `file`. */
export async function canRun(file: string, account: Account): Promise<boolean> {
  return succeeds(file, ["--version"], account);
}

/** Gives what root made in somebody's `folder` to that somebody, who may start Ampera without root the next time. */
export function likeFolder(folder: string, files: readonly string[]): void {
  if (!isRoot()) return;
  const { uid, gid } = statSync(folder);
  for (const file of files) chownSync(file, uid, gid);
}

function accountIn(lines: readonly string[], wanted: string): Account | null {
  const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(":") ?? [];
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : null;
}

/** Tried for real instead of reading mode bits: access lists and mounts decide too. */
async function succeeds(file: string, args: readonly string[], { uid, gid }: Account): Promise<boolean> {
  try {
    await run(file, args, { uid, gid, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}
