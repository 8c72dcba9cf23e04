import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { importUnknown } from "./import.errors.ts";

export const ImportSummary = z.object({
  importId: z.uuid(),
  fileId: z.uuid(),
  fileName: z.string(),
  effectiveOn: z.string(),
  uploadedAt: z.date(),
  jobId: z.uuid(),
  failure: z.string().nullable(),
  failureFacts: z.record(z.string(), z.union([z.string(), z.number()])),
  preview: z
    .object({
      people: z.int(),
      added: z.int(),
      changed: z.int(),
      gone: z.int(),
      unchanged: z.int(),
      units: z.int(),
      problems: z.int(),
      changesSha256: z.string(),
      markedFileId: z.uuid().nullable(),
    })
    .nullable(),
  confirmedAt: z.date().nullable(),
});
export type ImportSummary = z.output<typeof ImportSummary>;

const listMax = 30;

/** One upload with its preview. Throws `import.unknown`. */
export async function importById(
  queries: Queries,
  agencyId: number,
  importId: string,
): Promise<ImportSummary> {
  const row = await summaries(queries, agencyId).where("i.import_id", "=", importId).executeTakeFirst();
  if (!row) throw importUnknown();
  return asSummary(row);
}

/** The newest uploads, 30 at most. */
export async function importSummaries(queries: Queries, agencyId: number): Promise<ImportSummary[]> {
  const rows = await summaries(queries, agencyId).orderBy("i.uploaded_at", "desc").limit(listMax).execute();
  return rows.map(asSummary);
}

function summaries(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("employee_import as i")
    .innerJoin("file as f", (join) =>
      join.onRef("f.agency_id", "=", "i.agency_id").onRef("f.file_id", "=", "i.file_id"),
    )
    .innerJoin("job_progress as j", (join) =>
      join.onRef("j.agency_id", "=", "i.agency_id").onRef("j.job_id", "=", "i.job_id"),
    )
    .leftJoin("employee_import_preview as p", (join) =>
      join.onRef("p.agency_id", "=", "i.agency_id").onRef("p.import_id", "=", "i.import_id"),
    )
    .leftJoin("employee_import_confirmation as c", (join) =>
      join.onRef("c.agency_id", "=", "i.agency_id").onRef("c.import_id", "=", "i.import_id"),
    )
    .select([
      "i.import_id",
      "i.file_id",
      "f.name",
      "i.effective_on",
      "i.uploaded_at",
      "i.job_id",
      "j.failure",
      "j.failure_facts",
    ])
    .select([
      "p.people",
      "p.added",
      "p.changed",
      "p.gone",
      "p.unchanged",
      "p.units",
      "p.problems",
      "p.changes_sha256",
      "p.marked_file_id",
      "c.confirmed_at",
    ])
    .where("i.agency_id", "=", agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof summaries>["execute"]>>[number];

function asSummary(row: Row): ImportSummary {
  const { people, added, changed, gone, unchanged, units, problems } = row;
  const preview = {
    people,
    added,
    changed,
    gone,
    unchanged,
    units,
    problems,
    changesSha256: row.changes_sha256,
    markedFileId: row.marked_file_id,
  };
  return ImportSummary.parse({
    importId: row.import_id,
    fileId: row.file_id,
    fileName: row.name,
    effectiveOn: row.effective_on,
    uploadedAt: row.uploaded_at,
    jobId: row.job_id,
    failure: row.failure,
    failureFacts: row.failure_facts ?? {},
    preview: people === null ? null : preview,
    confirmedAt: row.confirmed_at,
  });
}
