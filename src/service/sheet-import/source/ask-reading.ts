import type { Deed } from "#platform/procedures/command.ts";
import type { SheetNoun } from "../import-noun.ts";

/** Queues the reading of a file under one revision of its source's mapping; answers the job. */
export async function askReading(
  noun: SheetNoun,
  { queries, agencyId, now, queue }: Pick<Deed<unknown, unknown>, "queries" | "agencyId" | "now" | "queue">,
  { importId, revision }: { importId: string; revision: number },
): Promise<string> {
  const jobId = await queue({ kind: `${noun}-import.read`, data: { importId, revision } });
  const row = { agency_id: agencyId, import_id: importId, mapping_revision: revision };
  await queries
    .insertInto("sheet_import_reading")
    .values({ ...row, job_id: jobId, asked_at: now })
    .execute();
  return jobId;
}
