import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { storeFile } from "#platform/files/files.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { emptyFile } from "#platform/spreadsheets/spreadsheets.errors.ts";
import { caseLogKeepers } from "./case-log-keepers.ts";
import { askReading } from "./source/ask-reading.ts";
import { sourceByIdLocked } from "./source/source-rows.ts";

const fileBytesMax = 25_000_000;

const Input = z.object({ sourceId: z.uuid(), file: z.file().max(fileBytesMax) });
type Input = z.output<typeof Input>;

export const uploadCaseLog = command({
  name: "case-import.upload",
  route: {
    method: "POST",
    path: "/case-sources/{sourceId}/imports",
    summary: "Upload a log of cases from another application and see what it would change",
    tags: ["case-import"],
  },
  who: caseLogKeepers,
  input: Input,
  output: z.object({ importId: z.uuid(), jobId: z.uuid() }),
  load: ({ queries, agencyId, input }) => sourceByIdLocked(queries, agencyId, input.sourceId),
  may: () => true, // `who` says it all: a log is the whole agency's
  run: async (deed) => {
    const { facts: source, agencyId, queries, now, record } = deed;
    const { fileId, bytes } = await keepFile(deed);
    const importId = newId(now);
    const row = { agency_id: agencyId, import_id: importId, source_id: source.sourceId, file_id: fileId };
    const upload = { uploaded_by: actorOf(deed).employeeId, uploaded_at: now };
    await queries
      .insertInto("case_import")
      .values({ ...row, ...upload })
      .execute();
    const jobId = await askReading(deed, { importId, revision: source.revision });
    const facts = { source: source.name, bytes };
    record({ kind: "case-import.uploaded", subject: { kind: "case-import", id: importId }, facts });
    return { importId, jobId };
  },
});

async function keepFile({ queries, agencyId, input, actor, now }: Deed<Input, unknown>) {
  if (input.file.size === 0) throw invalid([{ path: "file", code: emptyFile().code }]);
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const name = input.file.name.slice(-255) || "permohonan.xlsx";
  const file = { name, mediaType: "application/octet-stream", bytes };
  const fileId = await storeFile(queries, file, { agencyId, by: actor?.employeeId ?? null, now });
  return { fileId, bytes: bytes.byteLength };
}
