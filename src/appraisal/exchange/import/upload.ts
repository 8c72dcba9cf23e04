import { createHash } from "node:crypto";
import { z } from "zod";
import { exchangeKeepers } from "#appraisal/exchange/exchange-readers.ts";
import { importProfile } from "#appraisal/exchange/mapping/profiles.ts";
import { lockOpenedYear } from "#appraisal/period/opened-year.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { storeFile } from "#platform/files/files.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { emptyFile } from "#platform/spreadsheets/spreadsheets.errors.ts";

const fileBytesMax = 25_000_000;

const Input = z.object({ year: Year, profile: z.string().max(60), file: z.file().max(fileBytesMax) });
type Input = z.output<typeof Input>;
type Earlier = { importId: string; fileId: string; jobId: string; isStuck: boolean };
type Facts = { bytes: Uint8Array; sha256: string; earlier: Earlier | null };

export const uploadRatings = command({
  name: "exchange.upload",
  route: {
    method: "POST",
    path: "/periods/{year}/rating-imports",
    summary:
      "Upload ratings from the national system and see how they compare; the same file again changes nothing",
    tags: ["exchange"],
  },
  who: exchangeKeepers,
  input: Input,
  output: z.object({ importId: z.uuid(), jobId: z.uuid(), isKnown: z.boolean() }),
  load: loadUpload,
  may: () => true, // `who` says it all: nothing is decided by an upload
  run: async (deed) => {
    const { facts, input, queue, record } = deed;
    if (facts.bytes.byteLength === 0) throw invalid([{ path: "file", code: emptyFile().code }]);
    const { earlier } = facts;
    const importId = earlier?.importId ?? newId(deed.now);
    const subject = { kind: "rating-import", id: importId } as const;
    if (earlier && !earlier.isStuck) {
      record({ kind: "rating-import.uploaded-again", subject, facts: {} });
      return { importId, jobId: earlier.jobId, isKnown: true };
    }
    const fileId = earlier?.fileId ?? (await keepFile(deed));
    const { year, profile } = input;
    const jobId = await queue({ kind: "exchange.read", data: { importId, fileId, profile, year } });
    await keepImport(deed, { importId, fileId, jobId });
    record({
      kind: "rating-import.uploaded",
      subject,
      facts: { year, profile, bytes: facts.bytes.byteLength },
    });
    return { importId, jobId, isKnown: false };
  },
});

/** The year is held first: the same file sent twice at once is one import. */
async function loadUpload(ground: Ground<Input>): Promise<Facts> {
  const { queries, agencyId, input } = ground;
  const { key: profile } = importProfile(input.profile);
  await lockOpenedYear(ground, input.year);
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const row = await queries
    .selectFrom("rating_import as i")
    .innerJoin("job_progress as j", (join) =>
      join.onRef("j.agency_id", "=", "i.agency_id").onRef("j.job_id", "=", "i.job_id"),
    )
    .select(["i.import_id", "i.file_id", "i.job_id", "j.failure"])
    .where("i.agency_id", "=", agencyId)
    .where("i.year", "=", input.year)
    .where("i.profile", "=", profile)
    .where("i.sha256", "=", sha256)
    .executeTakeFirst();
  if (!row) return { bytes, sha256, earlier: null };
  const { import_id: importId, file_id: fileId, job_id: jobId, failure } = row;
  return { bytes, sha256, earlier: { importId, fileId, jobId, isStuck: failure !== null } };
}

function keepFile({ queries, agencyId, now, facts, input, ...deed }: Deed<Input, Facts>): Promise<string> {
  const name = input.file.name.slice(-255) || "predikat.xlsx";
  const file = { name, mediaType: "application/octet-stream", bytes: facts.bytes };
  return storeFile(queries, file, { agencyId, by: deed.actor?.employeeId ?? null, now });
}

/** One whose reading failed is read again under its own id. */
async function keepImport(
  deed: Deed<Input, Facts>,
  { importId, fileId, jobId }: { importId: string; fileId: string; jobId: string },
): Promise<void> {
  const { queries, agencyId, facts, input, now } = deed;
  if (facts.earlier) {
    await queries
      .updateTable("rating_import")
      .set({ job_id: jobId })
      .where("agency_id", "=", agencyId)
      .where("import_id", "=", importId)
      .execute();
    return;
  }
  const row = {
    ...{ agency_id: agencyId, import_id: importId, year: input.year, profile: input.profile },
    ...{ file_id: fileId, sha256: facts.sha256, job_id: jobId },
    ...{ uploaded_by: actorOf(deed).employeeId, uploaded_at: now },
  };
  await queries.insertInto("rating_import").values(row).execute();
}
