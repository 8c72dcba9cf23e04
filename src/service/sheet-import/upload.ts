import { createHash } from "node:crypto";
import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { storeFile } from "#platform/files/files.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { emptyFile } from "#platform/spreadsheets/spreadsheets.errors.ts";
import type { FoundRow, ImportNoun } from "./import-noun.ts";
import { askReading } from "./source/ask-reading.ts";
import { sourceByIdLocked } from "./source/source-rows.ts";

export const sheetBytesMax = 25_000_000;

const Input = z.object({ sourceId: z.uuid(), file: z.file().max(sheetBytesMax) });
type Input = z.output<typeof Input>;

/** Keeps a file and has it read. */
export function uploadSheetOf<Row extends FoundRow>({ name: noun, tag, keepers }: ImportNoun<Row>) {
  return command({
    name: `${noun}-import.upload`,
    route: {
      method: "POST",
      path: `/${noun}-sources/{sourceId}/imports`,
      summary: "Upload a sheet from another application and see what it would change",
      tags: [tag],
    },
    who: keepers,
    input: Input,
    output: z.object({ importId: z.uuid(), jobId: z.uuid() }),
    load: ({ queries, agencyId, input }) => sourceByIdLocked(noun, queries, agencyId, input.sourceId),
    may: () => true, // `who` says it all: a sheet is the whole agency's
    run: async (deed) => {
      const { facts: source, agencyId, queries, now, record } = deed;
      const { fileId, ...kept } = await keepFile(deed);
      const importId = newId(now);
      const row = { agency_id: agencyId, import_id: importId, source_id: source.sourceId, file_id: fileId };
      const upload = { uploaded_by: actorOf(deed).employeeId, uploaded_at: now };
      await queries
        .insertInto("sheet_import")
        .values({ ...row, ...upload })
        .execute();
      const jobId = await askReading(noun, deed, { importId, revision: source.revision });
      const facts = { noun, source: source.name, ...kept };
      record({ kind: "sheet-import.uploaded", subject: { kind: "sheet-import", id: importId }, facts });
      return { importId, jobId };
    },
  });
}

async function keepFile({ queries, agencyId, input, actor, now }: Deed<Input, unknown>) {
  if (input.file.size === 0) throw invalid([{ path: "file", code: emptyFile().code }]);
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const file = {
    name: input.file.name.slice(-255) || "file.xlsx",
    mediaType: "application/octet-stream",
    bytes,
  };
  const fileId = await storeFile(queries, file, { agencyId, by: actor?.employeeId ?? null, now });
  return { fileId, bytes: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
}
