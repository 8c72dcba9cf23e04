import type { Database, Queries } from "#platform/database/database.ts";
import type { KeyFolder } from "../key/key-folder.ts";
import { ledgerUnknown } from "../ledger.errors.ts";
import { readCheckpoint } from "../proof/checkpoint.ts";
import { ProofFault } from "../proof/faults.ts";
import { readNote } from "../proof/note.ts";
import type { RecordNouns } from "../record/record-noun.ts";
import { auditLog } from "./audit-log.ts";
import { checkRecords, type RecordTally } from "./check-records.ts";
import { checkStates } from "./check-states.ts";
import { checkUnlogged } from "./check-unlogged.ts";
import type { GivenCheckpoint } from "./checkpoints.ts";
import { databaseSource } from "./database-source.ts";
import { Findings } from "./findings.ts";
import { type AuditReport, reportOf } from "./report.ts";
import type { Stretch } from "./walk-log.ts";

/** How far an audit is: entries of the log, then subjects in the tables. */
export type AuditProgress = {
  readonly of: "entries" | "subjects";
  readonly done: number;
  readonly total: number;
};

export type DatabaseAudit = {
  readonly database: Database;
  readonly agencyId: number;
  readonly keys: KeyFolder;
  readonly nouns: RecordNouns;
  readonly now: Date;
  /** Those that the auditor kept or was given: what the server says of its own past proves little. */
  readonly checkpoints: readonly GivenCheckpoint[];
  readonly report: (progress: AuditProgress) => void;
};

/**
 * Checks one agency's log against itself, against every checkpoint at hand and against the tables: all of it, in the
 * memory of a few bundles. Reads only. Throws `ledger.unknown` where the agency has no log.
 */
export async function auditDatabase(audit: DatabaseAudit): Promise<AuditReport> {
  const { database, agencyId, nouns, now, report } = audit;
  const begunMs = performance.now();
  const findings = new Findings();
  const ledger = await database.bulk(agencyId, (queries) => ledgerOf(queries, agencyId));
  checkSizes(ledger, findings);
  const checkpoints = [...(await ownCheckpoints(audit, ledger)), ...audit.checkpoints];
  const tally = { records: 0, erased: 0 };
  const visit = async (stretch: Stretch) => {
    add(
      tally,
      await database.bulk(agencyId, (queries) => checkRecords(queries, { agencyId, findings }, stretch)),
    );
    report({ of: "entries", done: stretch.first + stretch.entries.length, total: ledger.size });
  };
  const log = { source: databaseSource(database, agencyId), origin: ledger.origin, size: ledger.size };
  const keys = await auditLog({ ...log, checkpoints, visit }, findings);
  await checkPlaces(audit, ledger.size, findings);
  await checkUnlogged({ database, agencyId, findings }, now);
  const tellSubjects = (done: number) => report({ of: "subjects", done, total: 0 });
  const states = await checkStates({ database, agencyId, nouns, findings, report: tellSubjects });
  const counted = { origin: ledger.origin, entries: ledger.size, checkpoints: checkpoints.length, ...tally };
  const whole = {
    ...counted,
    ...states,
    ms: performance.now() - begunMs,
    isAlone: audit.checkpoints.length === 0,
  };
  return reportOf(whole, keys, findings);
}

type Ledger = Awaited<ReturnType<typeof ledgerOf>>;

async function ledgerOf(queries: Queries, agencyId: number) {
  const ledger = await queries
    .selectFrom("ledger")
    .select([
      "origin",
      "next_index as nextIndex",
      "integrated_size as size",
      "published_size as publishedSize",
    ])
    .select(["checkpoint", "cosigned"])
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  if (!ledger) throw ledgerUnknown();
  return ledger;
}

/** The three sizes are in order, and the published one is that of the checkpoint. */
function checkSizes({ size, nextIndex, publishedSize, checkpoint }: Ledger, findings: Findings): void {
  const facts = { next: nextIndex, integrated: size, published: publishedSize };
  if (checkpoint === null) {
    if (size > 0) findings.add("checkpoint-missing", facts);
  } else if (nextIndex !== size || publishedSize > size || sizeOf(checkpoint) !== publishedSize)
    findings.add("sizes-disagree", facts);
}

/** Null where it cannot be read, which is found where checkpoints are. */
function sizeOf(checkpoint: string): number | null {
  try {
    return readCheckpoint(readNote(checkpoint).text).size;
  } catch (error) {
    if (error instanceof ProofFault) return null;
    throw error;
  }
}

/** What this server signed: in the tables, and beside the key where this machine holds it. */
async function ownCheckpoints(
  { keys, agencyId }: DatabaseAudit,
  { checkpoint, cosigned }: Ledger,
): Promise<GivenCheckpoint[]> {
  const own = [
    ["ledger.checkpoint", checkpoint],
    ["ledger.cosigned", cosigned],
    [`${keys.folder}/${agencyId}/signed`, await keys.lastSigned(agencyId)],
  ] as const;
  return own.flatMap(([name, text]) => (text === null ? [] : [{ name, text }]));
}

/** Every entry has one place, and every place one entry: the walk has looked at each entry's, so the count is enough. */
async function checkPlaces(
  { database, agencyId }: DatabaseAudit,
  size: number,
  findings: Findings,
): Promise<void> {
  const { places } = await database.bulk(agencyId, (queries) =>
    queries
      .selectFrom("ledger_entry")
      .select(({ fn }) => fn.countAll<number>().as("places"))
      .where("agency_id", "=", agencyId)
      .where("entry_index", "<", size)
      .executeTakeFirstOrThrow(),
  );
  if (Number(places) !== size) findings.add("places-disagree", { places: Number(places), entries: size });
}

function add(tally: RecordTally, more: RecordTally): void {
  tally.records += more.records;
  tally.erased += more.erased;
}
