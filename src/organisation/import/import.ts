import { z } from "zod";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { storeFile } from "#platform/files/files.ts";
import { command } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { emptyFile } from "#platform/spreadsheets/spreadsheets.errors.ts";
import { importAlreadyConfirmed, importHasProblems, importNotReady } from "./import.errors.ts";
import { ImportSummary } from "./import.schema.ts";
import { importById, importSummaries } from "./import-rows.ts";
import { readableFrom } from "./readable-from.ts";

const fileBytesMax = 25_000_000;
const ImportId = z.uuid();

export const uploadImport = command({
  name: "import.upload",
  route: {
    method: "POST",
    path: "/imports",
    summary: "Upload a list of employees and see what it would change",
    tags: ["import"],
  },
  who: ["personnel", "administrator"],
  input: z.object({
    file: z.file().max(fileBytesMax),
    effectiveOn: Day,
  }),
  output: z.object({ importId: ImportId, jobId: z.uuid() }),
  load: async () => ({}),
  may: () => true, // `who` says it all: the file concerns no one person
  run: async ({ queries, actor, agencyId, input, services, now, record, queue }) => {
    const { effectiveOn } = input;
    if (input.file.size === 0) throw invalid([{ path: "file", code: emptyFile().code }]);
    const since = readableFrom(services.law);
    if (effectiveOn < since)
      throw invalid([{ path: "effectiveOn", code: "import.before-the-law", facts: { since } }]);
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const file = {
      name: input.file.name.slice(-255) || "pegawai.xlsx",
      mediaType: "application/octet-stream",
      bytes,
    };
    const by = actor?.employeeId ?? "";
    const fileId = await storeFile(queries, file, { agencyId, by, now });
    const importId = newId(now);
    const jobId = await queue({ kind: "import.preview", data: { importId, fileId, effectiveOn } });
    const row = {
      agency_id: agencyId,
      import_id: importId,
      file_id: fileId,
      effective_on: effectiveOn,
      uploaded_by: by,
      uploaded_at: now,
      job_id: jobId,
    };
    await queries.insertInto("employee_import").values(row).execute();
    record({
      kind: "import.uploaded",
      subject: { kind: "import", id: importId },
      facts: { bytes: bytes.byteLength, effectiveOn },
    });
    return { importId, jobId };
  },
});

export const readImport = query({
  name: "import.read",
  route: {
    method: "GET",
    path: "/imports/{importId}",
    summary: "What an uploaded list would change",
    tags: ["import"],
  },
  who: ["personnel", "administrator", "auditor"],
  input: z.object({ importId: ImportId }),
  output: ImportSummary,
  run: ({ queries, agencyId, input }) => importById(queries, agencyId, input.importId),
});

export const listImports = query({
  name: "import.list",
  route: { method: "GET", path: "/imports", summary: "Uploaded lists, the newest first", tags: ["import"] },
  who: ["personnel", "administrator", "auditor"],
  input: z.object({}),
  output: z.object({ imports: z.array(ImportSummary) }),
  run: async ({ queries, agencyId }) => ({ imports: await importSummaries(queries, agencyId) }),
});

export const confirmImport = command({
  name: "import.confirm",
  route: {
    method: "POST",
    path: "/imports/{importId}/confirmation",
    summary: "Carry out exactly what the preview shows",
    tags: ["import"],
  },
  who: ["personnel", "administrator"],
  input: z.object({
    importId: ImportId,
    endGone: z.boolean().default(false),
    /** The file looks older than the record in places, and is meant all the same. */
    despiteWarnings: z.boolean().default(false),
  }),
  output: z.object({ importId: ImportId, jobId: z.uuid() }),
  load: async ({ queries, agencyId, input }) => importById(queries, agencyId, input.importId),
  may: () => true,
  run: async ({ facts, input, record, queue, queries, agencyId, actor, now }) => {
    if (!facts.preview) throw importNotReady();
    if (facts.preview.problems > 0) throw importHasProblems({ problems: facts.preview.problems });
    if (facts.confirmedAt) throw importAlreadyConfirmed();
    const isWarned = Object.keys(facts.preview.warnings).length > 0;
    if (isWarned && !input.despiteWarnings)
      throw invalid([{ path: "despiteWarnings", code: "import.warned" }]);
    const { importId, fileId, effectiveOn } = facts;
    const data = {
      importId,
      fileId,
      effectiveOn,
      endGone: input.endGone,
      changesSha256: facts.preview.changesSha256,
    };
    const jobId = await queue({ kind: "import.confirm", data });
    const request = { agency_id: agencyId, import_id: importId, job_id: jobId };
    const requested = { requested_by: actor?.employeeId ?? "", requested_at: now };
    await queries
      .insertInto("employee_import_request")
      .values({ ...request, ...requested })
      .execute();
    record({
      kind: "import.confirm-asked",
      subject: { kind: "import", id: importId },
      facts: { endGone: input.endGone, despiteWarnings: input.despiteWarnings },
    });
    return { importId, jobId };
  },
});
