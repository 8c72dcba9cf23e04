import { importUnknown } from "#appraisal/exchange/exchange.errors.ts";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { RatingImport } from "./import.schema.ts";

const listMax = 30;

/** One upload. Throws `exchange.import-unknown`. */
export async function ratingImportById(
  queries: Queries,
  agencyId: number,
  importId: string,
): Promise<RatingImport> {
  const row = await imports(queries, agencyId).where("i.import_id", "=", importId).executeTakeFirst();
  if (!row) throw importUnknown();
  return asImport(row);
}

/** The newest uploads of a year, 30 at most. */
export async function ratingImportsOf(
  queries: Queries,
  agencyId: number,
  year: number,
): Promise<RatingImport[]> {
  const rows = await imports(queries, agencyId)
    .where("i.year", "=", year)
    .orderBy("i.uploaded_at", "desc")
    .orderBy("i.import_id", "desc")
    .limit(listMax)
    .execute();
  return rows.map(asImport);
}

function imports(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("rating_import as i")
    .innerJoin("file as f", (join) =>
      join.onRef("f.agency_id", "=", "i.agency_id").onRef("f.file_id", "=", "i.file_id"),
    )
    .innerJoin("job_progress as j", (join) =>
      join.onRef("j.agency_id", "=", "i.agency_id").onRef("j.job_id", "=", "i.job_id"),
    )
    .leftJoin("rating_import_reading as r", (join) =>
      join.onRef("r.agency_id", "=", "i.agency_id").onRef("r.import_id", "=", "i.import_id"),
    )
    .select(["i.import_id", "i.year", "i.profile", "f.name", "i.uploaded_at", "i.job_id", "i.revision"])
    .select(["j.failure", "j.failure_facts", "r.file_rows", "r.problems", "r.headings", "r.marked_file_id"])
    .select(employeeName("i.uploaded_by").as("uploaded_by_name"))
    .where("i.agency_id", "=", agencyId);
}

type Row = Awaited<ReturnType<ReturnType<typeof imports>["execute"]>>[number];

function asImport(row: Row): RatingImport {
  const reading = {
    ...{ fileRows: row.file_rows, problems: row.problems, headings: row.headings },
    isMarked: row.marked_file_id !== null,
  };
  return RatingImport.parse({
    ...{ importId: row.import_id, year: row.year, profile: row.profile, fileName: row.name },
    ...{ uploadedByName: row.uploaded_by_name ?? "", uploadedAt: row.uploaded_at, jobId: row.job_id },
    ...{ revision: row.revision, failure: row.failure, failureFacts: row.failure_facts ?? {} },
    reading: row.file_rows === null ? null : reading,
  });
}
