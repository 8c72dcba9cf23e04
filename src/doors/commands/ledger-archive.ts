import { writeArchive } from "#ledger/archive/write-archive.ts";
import { refusal } from "#platform/errors/refusal.ts";
import { say } from "#platform/words/words.ts";
import { agencyIn } from "./agency-option.ts";
import type { Ground } from "./ground.ts";
import { progressLine } from "./progress-line.ts";

const archiveTo = refusal("command.archive-to", "invalid");

/** `ledger archive --to <folder> [--agency 1]`: the published log and what opens it, to be checked without a server. */
export async function ledgerArchive(
  { services: { database } }: Pick<Ground, "services">,
  _: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { to: folder } = options;
  if (!folder) throw archiveTo();
  const agencyId = agencyIn(options);
  const line = progressLine();
  const report = (done: number, total: number) => line.show(say("audit.progress.archive", { done, total }));
  const { entries } = await writeArchive({ database, agencyId, folder, report }).finally(line.clear);
  process.stdout.write(`${say("audit.archive.done", { entries, folder })}\n`);
}
