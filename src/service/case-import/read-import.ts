import { z } from "zod";
import { loadFile } from "#platform/files/files.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { markedName } from "#platform/spreadsheets/marked-workbook.ts";
import { say } from "#platform/words/words.ts";
import { caseImportFileMissing } from "./case-import.errors.ts";
import { CaseImport } from "./case-import.schema.ts";
import { caseImportById, newestCaseImports } from "./case-import-rows.ts";
import { caseLogKeepers } from "./case-log-keepers.ts";
import { counters, servicesByName } from "./mapping/choices.ts";

const readers = [...caseLogKeepers, "auditor"] as const;
const pageSize = 50;
const Named = z.object({ id: z.uuid(), name: z.string() });

export const listCaseImports = query({
  name: "case-import.list",
  route: {
    method: "GET",
    path: "/case-imports",
    summary: "Uploaded logs, the newest first",
    tags: ["case-import"],
  },
  who: readers,
  input: z.object({}),
  output: z.object({ imports: z.array(CaseImport) }),
  run: async ({ queries, agencyId }) => ({ imports: await newestCaseImports(queries, agencyId) }),
});

export const readCaseImport = query({
  name: "case-import.read-one",
  route: {
    method: "GET",
    path: "/case-imports/{importId}",
    summary: "How an uploaded log is read and what it would change",
    tags: ["case-import"],
  },
  who: readers,
  input: z.object({ importId: z.uuid() }),
  output: z.object({ import: CaseImport, services: z.array(Named), units: z.array(Named) }),
  run: async ({ queries, agencyId, input }) => ({
    import: await caseImportById(queries, agencyId, input.importId),
    services: await servicesByName(queries, agencyId),
    units: await counters(queries, agencyId),
  }),
});

/** A cell that stands in the way. */
export const CaseProblem = z.object({
  ordinal: z.int(),
  rowNumber: z.int(),
  column: z.string().nullable(),
  heading: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CaseProblem = z.output<typeof CaseProblem>;

export const caseProblems = query({
  name: "case-import.problems",
  route: {
    method: "GET",
    path: "/case-imports/{importId}/problems",
    summary: "The wrong cells of an uploaded log, 50 at a time",
    tags: ["case-import"],
  },
  who: readers,
  input: z.object({ importId: z.uuid(), after: written(z.number().int().min(-1).max(1e9)).default(-1) }),
  output: z.object({ problems: z.array(CaseProblem), next: z.string().nullable() }),
  run: async ({ queries, agencyId, input }) => {
    const { sourceRevision } = await caseImportById(queries, agencyId, input.importId);
    const rows = await queries
      .selectFrom("case_import_problem")
      .select(["ordinal", "row_number as rowNumber", "column_name as column", "heading", "code", "facts"])
      .where("agency_id", "=", agencyId)
      .where("import_id", "=", input.importId)
      .where("mapping_revision", "=", sourceRevision)
      .where("ordinal", ">", input.after)
      .orderBy("ordinal")
      .limit(pageSize + 1)
      .execute();
    const problems = rows.slice(0, pageSize).map((row) => CaseProblem.parse(row));
    return { problems, next: rows.length > pageSize ? String(problems.at(-1)?.ordinal) : null };
  },
});

export const markedCaseLog = query({
  name: "case-import.marked-file",
  route: {
    method: "GET",
    path: "/case-imports/{importId}/marked-file",
    summary: "The same workbook with its wrong cells marked",
    tags: ["case-import"],
  },
  who: caseLogKeepers,
  input: z.object({ importId: z.uuid() }),
  output: z.file(),
  run: async ({ queries, agencyId, input }) => {
    const { finding } = await caseImportById(queries, agencyId, input.importId);
    if (!finding?.markedFileId) throw caseImportFileMissing();
    const { name, bytes, mediaType } = await loadFile(queries, agencyId, finding.markedFileId);
    return new File([new Uint8Array(bytes)], markedName(name, say("import.mend.marked")), {
      type: mediaType,
    });
  },
});
