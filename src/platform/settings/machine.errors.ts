import { type Refusal, refusal } from "#platform/errors/refusal.ts";

export const diskFull = refusal<{ folder: string }>("machine.disk-full", "unavailable");
export const folderClosed = refusal<{ folder: string; detail: string }>(
  "machine.folder-closed",
  "unavailable",
);
export const portBusy = refusal<{ port: number }>("machine.port-busy", "conflict");

/**
 * What the machine refused while Ampera wrote to `folder`, in words that a person can act on: a full disk, a
 * folder that may not be entered or written, or is a file. `null` when `fault` (an error, or what a program printed) is
 * something else.
 */
export function machineFault(fault: unknown, folder: string): Refusal | null {
  const text = fault instanceof Error ? fault.message : String(fault);
  const place = fault instanceof Error && "path" in fault ? String(fault.path) : folder;
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(text)) return diskFull({ folder });
  const closed =
    /EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT(?=.*mkdir)|Permission denied|Operation not permitted|Read-only file system/i.exec(
      text,
    );
  return closed ? folderClosed({ folder: place, detail: closed[0] }) : null;
}
