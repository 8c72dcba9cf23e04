import type { ExpressionBuilder } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { DB } from "#platform/database/generated.ts";
import type { SheetNoun } from "./import-noun.ts";
import { sheetImportUnknown } from "./sheet-import.errors.ts";
import { SheetImport } from "./sheet-import.schema.ts";

const listMax = 30;

/** One upload with its newest reading. Throws `sheet-import.unknown`. */
export async function sheetImportById(
  noun: SheetNoun,
  queries: Queries,
  agencyId: number,
  importId: string,
): Promise<SheetImport> {
  const row = await imports(noun, queries, agencyId).where("i.import_id", "=", importId).executeTakeFirst();
  if (!row) throw sheetImportUnknown();
  return asImport(row);
}

/** The newest uploads, 30 at most. */
export async function newestSheetImports(
  noun: SheetNoun,
  queries: Queries,
  agencyId: number,
): Promise<SheetImport[]> {
  const rows = await imports(noun, queries, agencyId)
    .orderBy("i.uploaded_at", "desc")
    .orderBy("i.import_id", "desc")
    .limit(listMax)
    .execute();
  return rows.map(asImport);
}

function imports(noun: SheetNoun, queries: Queries, agencyId: number) {
  return queries
    .selectFrom("sheet_import as i")
    .innerJoin("sheet_source as s", (join) =>
      join.onRef("s.agency_id", "=", "i.agency_id").onRef("s.source_id", "=", "i.source_id"),
    )
    .innerJoin("file as f", (join) =>
      join.onRef("f.agency_id", "=", "i.agency_id").onRef("f.file_id", "=", "i.file_id"),
    )
    .innerJoinLateral(newestReading, (join) => join.onTrue())
    .leftJoin("sheet_import_finding as n", (join) =>
      join
        .onRef("n.agency_id", "=", "i.agency_id")
        .onRef("n.import_id", "=", "i.import_id")
        .onRef("n.mapping_revision", "=", "reading.mapping_revision"),
    )
    .leftJoin("sheet_import_confirmation as c", (join) =>
      join.onRef("c.agency_id", "=", "i.agency_id").onRef("c.import_id", "=", "i.import_id"),
    )
    .leftJoinLateral(newestRequest, (join) => join.onTrue())
    .select(["i.import_id", "i.source_id", "s.name as source_name", "s.revision", "s.mapping"])
    .select(["f.name as file_name", "i.file_id", "i.uploaded_at"])
    .select(["reading.mapping_revision", "reading.job_id", "reading.failure", "reading.failure_facts"])
    .select(["n.headings", "n.words", "n.guess", "n.file_rows", "n.added", "n.changed", "n.unchanged"])
    .select([
      "n.problems",
      "n.kept_here",
      "n.turned_days",
      "n.changes_sha256",
      "n.marked_file_id",
      "n.foreseen",
      "c.confirmed_at",
    ])
    .select(["asked.save_failure", "asked.save_failure_facts"])
    .where("i.agency_id", "=", agencyId)
    .where("s.noun", "=", noun);
}

function newestReading(eb: ExpressionBuilder<DB & { i: DB["sheet_import"] }, "i">) {
  return eb
    .selectFrom("sheet_import_reading as r")
    .innerJoin("job_progress as j", (join) =>
      join.onRef("j.agency_id", "=", "r.agency_id").onRef("j.job_id", "=", "r.job_id"),
    )
    .select(["r.mapping_revision", "r.job_id", "j.failure", "j.failure_facts"])
    .whereRef("r.agency_id", "=", "i.agency_id")
    .whereRef("r.import_id", "=", "i.import_id")
    .orderBy("r.mapping_revision", "desc")
    .limit(1)
    .as("reading");
}

/** The job of the newest yes. */
function newestRequest(eb: ExpressionBuilder<DB & { i: DB["sheet_import"] }, "i">) {
  return eb
    .selectFrom("sheet_import_request as q")
    .innerJoin("job_progress as k", (join) =>
      join.onRef("k.agency_id", "=", "q.agency_id").onRef("k.job_id", "=", "q.job_id"),
    )
    .select(["k.failure as save_failure", "k.failure_facts as save_failure_facts"])
    .whereRef("q.agency_id", "=", "i.agency_id")
    .whereRef("q.import_id", "=", "i.import_id")
    .orderBy("q.requested_at", "desc")
    .orderBy("q.job_id", "desc")
    .limit(1)
    .as("asked");
}

type Row = Awaited<ReturnType<ReturnType<typeof imports>["execute"]>>[number];

function asImport(row: Row): SheetImport {
  const { headings, words, guess, added, changed, unchanged, problems } = row;
  const finding = {
    ...{ headings, words, guess, added, changed, unchanged, problems },
    ...{ fileRows: row.file_rows, turnedDays: row.turned_days, keptHere: row.kept_here },
    ...{ changesSha256: row.changes_sha256, markedFileId: row.marked_file_id, foreseen: row.foreseen },
  };
  return SheetImport.parse({
    ...{ importId: row.import_id, sourceId: row.source_id, sourceName: row.source_name },
    ...{
      sourceRevision: row.revision,
      readRevision: row.mapping_revision,
      mapping: row.mapping,
      fileName: row.file_name,
      fileId: row.file_id,
    },
    ...{ uploadedAt: row.uploaded_at, jobId: row.job_id },
    ...{ failure: row.failure, failureFacts: row.failure_facts ?? {} },
    finding: headings === null ? null : finding,
    confirmedAt: row.confirmed_at,
    saveFailure: row.confirmed_at === null ? row.save_failure : null,
    saveFailureFacts: row.save_failure_facts ?? {},
  });
}
