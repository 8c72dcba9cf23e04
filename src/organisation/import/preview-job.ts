import { z } from "zod";
import { copyRows } from "#platform/database/copy.ts";
import { loadFile, storeFile } from "#platform/files/files.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { type CellProblem, markedWorkbook } from "#platform/spreadsheets/marked-workbook.ts";
import type { SheetFile } from "#platform/spreadsheets/sheet.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { lawOn } from "#rules/law.ts";
import { type Comparison, compare, readFile } from "./comparison.ts";
import { countsOf } from "./counts.ts";
import { linesOf } from "./lines.ts";
import { problemSentence } from "./problem-sentence.ts";

const Data = z.object({ importId: z.uuid(), fileId: z.uuid(), effectiveOn: z.iso.date() });
type Data = z.output<typeof Data>;

const steps = 4; // read and compared, marked, kept, done

/** Looks at an uploaded file and keeps what it would change: the preview. Writes nothing of the organisation. */
export const previewImport: JobKind<Data> = {
  name: "import.preview",
  data: Data,
  run: async (ground, data) => {
    await ground.report(0, steps);
    const { database, law } = ground.services;
    const { agencyId } = ground;
    const file = await database.read(agencyId, (queries) => loadFile(queries, agencyId, data.fileId));
    const read = await readFile(file, lawOn(law, data.effectiveOn));
    const comparison = await database.read(agencyId, (queries) =>
      compare(read, queries, { agencyId, effectiveOn: data.effectiveOn }),
    );
    await ground.report(1, steps);
    const { problems, sheet } = comparison;
    const sentence = ({ code, facts }: CellProblem) => problemSentence(code, facts);
    const marked = problems.length > 0 ? await markedWorkbook(file, sheet, problems, sentence) : null;
    await ground.report(2, steps);
    await keepPreview(ground, data, comparison, marked);
    await ground.report(steps, steps);
    return { problems: problems.length };
  },
};

async function keepPreview(
  { services, agencyId, startedBy }: JobGround,
  { importId }: Data,
  comparison: Comparison,
  marked: SheetFile | null,
): Promise<void> {
  const now = services.clock();
  await services.database.bulk(agencyId, async (queries, client) => {
    const row = {
      agency_id: agencyId,
      import_id: importId,
      ...countsOf(comparison),
      headings: JSON.stringify(comparison.headings),
      changes_sha256: comparison.sha256,
      marked_file_id:
        marked &&
        (await storeFile(queries, { ...marked, mediaType: xlsxType }, { agencyId, by: startedBy, now })),
      made_at: now,
    };
    const kept = await queries
      .insertInto("employee_import_preview")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) return; // a second run after a crash: the first one's preview stands
    await copyRows(client, "employee_import_line", linesOf(agencyId, importId, comparison));
  });
}
