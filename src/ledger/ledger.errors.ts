import { refusal } from "#platform/errors/refusal.ts";

/** More entries wait for the log than it takes up in time: come again, rather than make the pile higher. */
export const ledgerOverloaded = refusal("ledger.overloaded", "unavailable");
/** A tile that the size of the tree asks for is not there, or too short. */
export const ledgerDamaged = refusal<{ agencyId: number; level: number; tile: number }>(
  "ledger.damaged",
  "unavailable",
);
/** The database holds fewer entries than a checkpoint that was signed: an older copy was put back. */
export const ledgerShrunk = refusal<{ agencyId: number; size: number; signed: number }>(
  "ledger.shrunk",
  "conflict",
);
/** The entries below a signed checkpoint are others than they were. */
export const ledgerForked = refusal<{ agencyId: number; signed: number }>("ledger.forked", "conflict");
/** The agency's log has a key and this machine does not hold it. */
export const ledgerKeyElsewhere = refusal<{ agencyId: number; folder: string }>(
  "ledger.key-elsewhere",
  "conflict",
);
/** A key is said to be lost and lies in its folder. */
export const ledgerKeyAtHand = refusal<{ agencyId: number; folder: string }>(
  "ledger.key-at-hand",
  "conflict",
);
/** A key file, or what was signed last, is not as it was written. */
export const ledgerKeyDamaged = refusal<{ file: string }>("ledger.key-damaged", "conflict");
/** Another process works on this log at this moment. */
export const ledgerBusy = refusal("ledger.busy", "unavailable");
export const ledgerUnknown = refusal("ledger.unknown", "not-found");
/** A folder that should hold an archive has no checkpoint that could be read. */
export const ledgerArchiveUnreadable = refusal<{ folder: string }>("ledger.archive-unreadable", "invalid");
/** An archive is written into an empty folder only. */
export const ledgerArchiveFolderTaken = refusal<{ folder: string }>(
  "ledger.archive-folder-taken",
  "conflict",
);
/** Before anything is signed there is nothing to put into an archive. */
export const ledgerUnsignedYet = refusal("ledger.unsigned-yet", "conflict");
