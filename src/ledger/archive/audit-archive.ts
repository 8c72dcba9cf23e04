import { auditLog } from "../audit/audit-log.ts";
import type { GivenCheckpoint } from "../audit/checkpoints.ts";
import { Findings } from "../audit/findings.ts";
import { type AuditReport, reportOf } from "../audit/report.ts";
import type { Stretch } from "../audit/walk-log.ts";
import { ledgerArchiveUnreadable } from "../ledger.errors.ts";
import { type Checkpoint, readCheckpoint } from "../proof/checkpoint.ts";
import { ProofFault } from "../proof/faults.ts";
import { readNote } from "../proof/note.ts";
import { archiveFiles, checkpointBytesMax, inArchive } from "./archive-paths.ts";
import { archiveSource } from "./archive-source.ts";
import { OpeningsBeside } from "./check-openings.ts";
import { linesOf } from "./lines.ts";
import { openingCharsMax } from "./opening.ts";
import { readSmall } from "./small-read.ts";

export type ArchiveAudit = {
  readonly folder: string;
  readonly checkpoints: readonly GivenCheckpoint[];
  readonly report: (progress: { of: "entries"; done: number; total: number }) => void;
};

/**
 * Checks an archive with nothing but its files: no server, no database, no network. Throws
 * `ledger.archive-unreadable` where there is no checkpoint to begin with.
 */
export async function auditArchive({ folder, checkpoints, report }: ArchiveAudit): Promise<AuditReport> {
  const begunMs = performance.now();
  const findings = new Findings();
  const { text, head } = await checkpointIn(folder);
  const lines = linesOf(inArchive(folder, archiveFiles.openings), openingCharsMax * 3);
  const openings = new OpeningsBeside(lines, findings);
  const visit = async (stretch: Stretch) => {
    await openings.visit(stretch);
    report({ of: "entries", done: stretch.first + stretch.entries.length, total: head.size });
  };
  const given = [{ name: archiveFiles.checkpoint, text }, ...checkpoints];
  const { origin, size } = head;
  const log = { source: archiveSource(folder, size), origin, size, checkpoints: given, visit };
  const keys = await auditLog(log, findings)
    .then((named) => openings.end().then(() => named))
    .finally(() => lines.return(undefined)); // the file is closed also where nobody read to its end
  const counted = { origin, entries: size, checkpoints: given.length, ...openings.tally, compared: null };
  const ms = performance.now() - begunMs;
  return reportOf({ ...counted, older: 0, ms, isAlone: checkpoints.length === 0 }, keys, findings);
}

async function checkpointIn(folder: string): Promise<{ text: string; head: Checkpoint }> {
  const bytes = await readSmall(inArchive(folder, archiveFiles.checkpoint), checkpointBytesMax);
  if (!bytes) throw ledgerArchiveUnreadable({ folder });
  try {
    const text = bytes.toString("utf8");
    return { text, head: readCheckpoint(readNote(text).text) };
  } catch (error) {
    if (error instanceof ProofFault) throw ledgerArchiveUnreadable({ folder });
    throw error;
  }
}
