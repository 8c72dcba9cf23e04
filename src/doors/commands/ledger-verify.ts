import { auditArchive } from "#ledger/archive/audit-archive.ts";
import { auditDatabase } from "#ledger/audit/audit-database.ts";
import type { GivenCheckpoint } from "#ledger/audit/checkpoints.ts";
import type { AuditReport } from "#ledger/audit/report.ts";
import { reportLines } from "#ledger/audit/report-words.ts";
import { refusal } from "#platform/errors/refusal.ts";
import { say } from "#platform/words/words.ts";
import { agencyIn } from "./agency-option.ts";
import { noteIn } from "./bounded-file.ts";
import type { OnGround } from "./ledger-command.ts";
import { progressLine } from "./progress-line.ts";

const auditFailed = refusal("command.audit-failed", "conflict");

type Options = Readonly<Record<string, string | undefined>>;

/**
 * `ledger verify [checkpoint …] [--checkpoint <file>] [--agency 1] [--archive <folder>] [--json]`: checks a whole log,
 * against the tables or as it lies in an archive, and against checkpoints that the auditor kept. Ends with 0 only
 * where everything fits.
 */
export async function ledgerVerify(
  onGround: OnGround,
  files: readonly string[],
  options: Options,
): Promise<void> {
  const given = [...files, ...(options.checkpoint ? [options.checkpoint] : [])];
  const checkpoints = await Promise.all(given.map(async (name) => ({ name, text: await noteIn(name) })));
  const report = await (options.archive
    ? inArchive(options.archive, checkpoints)
    : inDatabase(onGround, options, checkpoints));
  const lines = options.json === undefined ? reportLines(report) : [JSON.stringify(report, null, 2)];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (report.found > 0) throw auditFailed();
}

/** Needs no settings, no server and no database. */
async function inArchive(folder: string, checkpoints: readonly GivenCheckpoint[]): Promise<AuditReport> {
  const line = progressLine();
  const report = ({ done, total }: { done: number; total: number }) =>
    line.show(say("audit.progress.entries", { done, total }));
  return auditArchive({ folder, checkpoints, report }).finally(line.clear);
}

async function inDatabase(
  onGround: OnGround,
  options: Options,
  checkpoints: readonly GivenCheckpoint[],
): Promise<AuditReport> {
  const agencyId = agencyIn(options);
  const reports: AuditReport[] = [];
  await onGround(async ({ services, ledger: { keys } }) => {
    const { database, clock, ledger } = services;
    const line = progressLine();
    const audited = await auditDatabase({
      ...{ database, agencyId, keys, nouns: ledger.nouns, now: clock(), checkpoints },
      report: ({ of, done, total }) => line.show(say(`audit.progress.${of}`, { done, total })),
    }).finally(line.clear);
    reports.push(audited);
  });
  const [report] = reports;
  if (!report) throw new Error("an audit answers its report");
  return report;
}
