import { join } from "node:path";
import { type Refusal, refusal } from "#platform/errors/refusal.ts";
import { machineFault, portBusy } from "#platform/settings/machine.errors.ts";

export const folderInUse = refusal<{ folder: string; process: string }>("machine.folder-in-use", "conflict");
export const folderForeign = refusal<{ folder: string; owner: number }>(
  "machine.folder-foreign",
  "unavailable",
);
export const folderUnreachable = refusal<{ folder: string; account: string }>(
  "machine.folder-unreachable",
  "unavailable",
);
export const noAccount = refusal("machine.no-account", "unavailable");
export const noBinaries = refusal<{ platform: string }>("machine.no-binaries", "unavailable");
export const otherVersion = refusal<{ folder: string; found: string; needed: string }>(
  "machine.other-version",
  "conflict",
);
export const orphanStays = refusal<{ folder: string; process: number }>("machine.orphan-stays", "conflict");
const databaseFailed = refusal<{ log: string; detail: string }>("machine.database-failed", "unavailable");

/** The refusal for what PostgreSQL printed before it gave up, in `folder`; its log keeps the rest. */
export function serverFault(printed: string, folder: string, port: number | undefined): Refusal {
  if (port && /Address already in use/.test(printed)) return portBusy({ port });
  const last =
    printed.split("\n").findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? printed.trim().slice(-300);
  return (
    machineFault(printed, folder) ??
    databaseFailed({ log: join(folder, "postgres.log"), detail: last.trim() })
  );
}
