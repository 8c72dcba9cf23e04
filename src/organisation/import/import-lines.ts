import { z } from "zod";
import { loadFile } from "#platform/files/files.ts";
import { query } from "#platform/procedures/query.ts";
import { markedName } from "#platform/spreadsheets/marked-workbook.ts";
import { say } from "#platform/words/words.ts";
import { importFileMissing } from "./import.errors.ts";
import { importById } from "./import-rows.ts";

const pageSize = 50;

const Facts = z.object({
  code: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  heading: z.string().optional(),
  title: z.string().optional(),
  parent: z.string().optional(),
  isNew: z.boolean().optional(),
  unit: z.string().optional(),
  startsOn: z.string().optional(),
  inFile: z.string().optional(),
  stay: z.object({ kind: z.enum(["leaves", "moves"]), day: z.string() }).optional(),
  warnings: z.array(z.object({ code: z.string(), facts: z.record(z.string(), z.string()) })).optional(),
  fields: z
    .array(z.object({ field: z.string(), from: z.string(), to: z.string(), inFile: z.string().optional() }))
    .optional(),
});

export const ImportLine = z.object({
  ordinal: z.int(),
  kind: z.enum(["added", "returned", "changed", "gone", "unit", "problem"]),
  rowNumber: z.int().nullable(),
  column: z.string().nullable(),
  nip: z.string(),
  name: z.string(),
  facts: Facts,
});
export type ImportLine = z.output<typeof ImportLine>;

export const importLines = query({
  name: "import.lines",
  route: {
    method: "GET",
    path: "/imports/{importId}/lines",
    summary: "The preview person by person, 50 at a time",
    tags: ["import"],
  },
  who: ["personnel", "administrator", "auditor"],
  input: z.object({
    importId: z.uuid(),
    kind: ImportLine.shape.kind,
    after: z.coerce.number().int().min(-1).max(1e9).default(-1),
  }),
  output: z.object({ lines: z.array(ImportLine), next: z.string().nullable() }),
  run: async ({ queries, agencyId, input }) => {
    await importById(queries, agencyId, input.importId); // throws for one that is not there
    const rows = await queries
      .selectFrom("employee_import_line")
      .select(["ordinal", "kind", "row_number as rowNumber", "column_name as column", "nip", "name", "facts"])
      .where("agency_id", "=", agencyId)
      .where("import_id", "=", input.importId)
      .where("kind", "=", input.kind)
      .where("ordinal", ">", input.after)
      .orderBy("ordinal")
      .limit(pageSize + 1)
      .execute();
    const lines = rows.slice(0, pageSize).map((row) => ImportLine.parse(row));
    return { lines, next: rows.length > pageSize ? String(lines.at(-1)?.ordinal) : null };
  },
});

export const markedFile = query({
  name: "import.marked-file",
  route: {
    method: "GET",
    path: "/imports/{importId}/marked-file",
    summary: "The same workbook with its wrong cells marked",
    tags: ["import"],
  },
  who: ["personnel", "administrator"],
  input: z.object({ importId: z.uuid() }),
  output: z.file(),
  run: async ({ queries, agencyId, input }) => {
    const { preview } = await importById(queries, agencyId, input.importId);
    if (!preview?.markedFileId) throw importFileMissing();
    const { name, bytes, mediaType } = await loadFile(queries, agencyId, preview.markedFileId);
    return new File([new Uint8Array(bytes)], markedName(name, say("import.mend.marked")), {
      type: mediaType,
    });
  },
});
