import { z } from "zod";
import { loadFile } from "#platform/files/files.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { markedName } from "#platform/spreadsheets/marked-workbook.ts";
import { say } from "#platform/words/words.ts";
import type { FoundRow, ImportNoun } from "./import-noun.ts";
import { sheetFileMissing } from "./sheet-import.errors.ts";
import { SheetImport } from "./sheet-import.schema.ts";
import { newestSheetImports, sheetImportById } from "./sheet-import-rows.ts";

const pageSize = 50;
const Named = z.object({ id: z.uuid(), name: z.string() });

export function listSheetsOf<Row extends FoundRow>({ name: noun, tag, readers }: ImportNoun<Row>) {
  return query({
    name: `${noun}-import.list`,
    route: {
      method: "GET",
      path: `/${noun}-imports`,
      summary: "Uploaded sheets, the newest first",
      tags: [tag],
    },
    who: readers,
    input: z.object({}),
    output: z.object({ imports: z.array(SheetImport) }),
    run: async ({ queries, agencyId }) => ({ imports: await newestSheetImports(noun, queries, agencyId) }),
  });
}

export function readSheetOf<Row extends FoundRow>({ name: noun, tag, readers, choices }: ImportNoun<Row>) {
  return query({
    name: `${noun}-import.read-one`,
    route: {
      method: "GET",
      path: `/${noun}-imports/{importId}`,
      summary: "How an uploaded sheet is read and what it would change",
      tags: [tag],
    },
    who: readers,
    input: z.object({ importId: z.uuid() }),
    output: z.object({ import: SheetImport, services: z.array(Named), units: z.array(Named) }),
    run: async ({ queries, agencyId, input }) => {
      const { services, units } = await choices(queries, agencyId);
      const found = await sheetImportById(noun, queries, agencyId, input.importId);
      return { import: found, services: [...services], units: [...units] };
    },
  });
}

/** A cell that stands in the way. */
export const SheetCellProblem = z.object({
  ordinal: z.int(),
  rowNumber: z.int(),
  column: z.string().nullable(),
  heading: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type SheetCellProblem = z.output<typeof SheetCellProblem>;

export function sheetProblemsOf<Row extends FoundRow>({ name: noun, tag, readers }: ImportNoun<Row>) {
  return query({
    name: `${noun}-import.problems`,
    route: {
      method: "GET",
      path: `/${noun}-imports/{importId}/problems`,
      summary: "The wrong cells of an uploaded sheet, 50 at a time",
      tags: [tag],
    },
    who: readers,
    input: z.object({ importId: z.uuid(), after: written(z.number().int().min(-1).max(1e9)).default(-1) }),
    output: z.object({ problems: z.array(SheetCellProblem), next: z.string().nullable() }),
    run: async ({ queries, agencyId, input }) => {
      const { readRevision } = await sheetImportById(noun, queries, agencyId, input.importId);
      const rows = await queries
        .selectFrom("sheet_import_problem")
        .select(["ordinal", "row_number as rowNumber", "column_name as column", "heading", "code", "facts"])
        .where("agency_id", "=", agencyId)
        .where("import_id", "=", input.importId)
        .where("mapping_revision", "=", readRevision)
        .where("ordinal", ">", input.after)
        .orderBy("ordinal")
        .limit(pageSize + 1)
        .execute();
      const problems = rows.slice(0, pageSize).map((row) => SheetCellProblem.parse(row));
      return { problems, next: rows.length > pageSize ? String(problems.at(-1)?.ordinal) : null };
    },
  });
}

export function markedSheetOf<Row extends FoundRow>({ name: noun, tag, keepers }: ImportNoun<Row>) {
  return query({
    name: `${noun}-import.marked-file`,
    route: {
      method: "GET",
      path: `/${noun}-imports/{importId}/marked-file`,
      summary: "The same workbook with its wrong cells marked",
      tags: [tag],
    },
    who: keepers,
    input: z.object({ importId: z.uuid() }),
    output: z.file(),
    run: async ({ queries, agencyId, input }) => {
      const { finding } = await sheetImportById(noun, queries, agencyId, input.importId);
      if (!finding?.markedFileId) throw sheetFileMissing();
      const { name, bytes, mediaType } = await loadFile(queries, agencyId, finding.markedFileId);
      if (bytes.length === 0) throw sheetFileMissing();
      return new File([new Uint8Array(bytes)], markedName(name, say("import.mend.marked")), {
        type: mediaType,
      });
    },
  });
}
