import { type ExpressionBuilder, sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { DB } from "#platform/database/generated.ts";
import { importOutdated, importUnknown } from "./import.errors.ts";
import { ImportSummary } from "./import.schema.ts";

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
  const rows = await summaries(queries, agencyId)
    .orderBy("i.uploaded_at", "desc")
    .orderBy("i.import_id", "desc")
    .limit(listMax)
    .execute();
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
    .leftJoinLateral(newestRequest, (join) => join.onTrue())
    .select(["i.import_id", "i.file_id", "f.name", "i.effective_on", "i.uploaded_at", "i.job_id"])
    .select([
      "j.failure",
      "j.failure_facts",
      "p.people",
      "p.file_rows",
      "p.recorded",
      "p.added",
      "p.returned",
    ])
    .select(["p.changed", "p.gone", "p.leaving", "p.unchanged", "p.units", "p.problems", "p.problem_rows"])
    .select(["p.warnings", "p.headings", "p.changes_sha256", "p.marked_file_id"])
    .select(["c.confirmed_at", "c.ended", "asked.save_failure", "asked.save_failure_facts"])
    .select(anotherSaved.as("another_saved"))
    .where("i.agency_id", "=", agencyId);
}

/** The job of the newest yes. */
function newestRequest(eb: ExpressionBuilder<DB & { i: DB["employee_import"] }, "i">) {
  return eb
    .selectFrom("employee_import_request as r")
    .innerJoin("job_progress as s", (join) =>
      join.onRef("s.agency_id", "=", "r.agency_id").onRef("s.job_id", "=", "r.job_id"),
    )
    .select(["s.failure as save_failure", "s.failure_facts as save_failure_facts"])
    .whereRef("r.agency_id", "=", "i.agency_id")
    .whereRef("r.import_id", "=", "i.import_id")
    .orderBy("r.requested_at", "desc")
    .orderBy("r.job_id", "desc")
    .limit(1)
    .as("asked");
}

const anotherSaved = sql<boolean>`exists (
  select from employee_import_confirmation o
  where o.agency_id = i.agency_id and o.import_id <> i.import_id and o.confirmed_at > p.made_at)`;

type Row = Awaited<ReturnType<ReturnType<typeof summaries>["execute"]>>[number];

function asSummary(row: Row): ImportSummary {
  const { people, added, returned, changed, gone, leaving, unchanged, units, recorded } = row;
  const preview = {
    ...{ people, added, returned, changed, gone, leaving, unchanged, units, recorded },
    fileRows: row.file_rows,
    problems: row.problems,
    problemRows: row.problem_rows,
    warnings: row.warnings,
    headings: row.headings,
    changesSha256: row.changes_sha256,
    markedFileId: row.marked_file_id,
  };
  const saveFailure = row.confirmed_at === null ? row.save_failure : null;
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
    ended: row.ended ?? 0,
    saveFailure,
    saveFailureFacts: row.save_failure_facts ?? {},
    outdated: row.confirmed_at === null && (row.another_saved || saveFailure === importOutdated().code),
  });
}
