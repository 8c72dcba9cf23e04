import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { likeFolder } from "./account.ts";
import { folderInUse } from "./embedded.errors.ts";

/**
 * Takes `folder` for this process and returns how to give it back. The lock is the kernel's (SQLite holds it on
 * the file `lock`): it ends with the process however that ends, so it is never stale. Throws `folderInUse`.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, "lock");
  const holder = join(folder, "lock.pid");
  writeFileSync(file, "", { flag: "a" }); // fails with a reason, which SQLite would not give
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec("pragma journal_mode = memory; begin exclusive");
    writeFileSync(holder, `${process.pid}\n`);
  } catch (error) {
    lock.close();
    throw isBusy(error) ? folderInUse({ folder, process: read(holder) }) : error;
  }
  likeFolder(folder, [file, holder]);
  return () => lock.close();
}

/** SQLITE_BUSY */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "?";
  }
}
