import { z } from "zod";
import { copyRows } from "#platform/database/copy.ts";
import { storeFile } from "#platform/files/files.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { columnLetters } from "#platform/spreadsheets/cell-address.ts";
import { headingMax } from "#platform/spreadsheets/headings.ts";
import { markedWorkbook } from "#platform/spreadsheets/marked-workbook.ts";
import type { SheetFile } from "#platform/spreadsheets/sheet.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import type { Foreseen } from "./foreseen.schema.ts";
import type { Comparison, FoundRow, ImportNoun } from "./import-noun.ts";
import { type FileGuess, guessFor } from "./mapping/guess-for.ts";
import { problemSentenceOf } from "./problem-sentence.ts";
import { readUploaded, type UploadedSheet } from "./read-uploaded.ts";

const Data = z.object({ importId: z.uuid(), revision: z.int() });
type Data = z.output<typeof Data>;

const steps = 3; // read and compared, marked, kept

/** Reads an uploaded sheet under its source's mapping and keeps what it would change. Writes none of its rows. */
export function readSheetJob<Row extends FoundRow>(noun: ImportNoun<Row>): JobKind<Data> {
  return {
    name: `${noun.name}-import.read`,
    data: Data,
    run: async (ground, data) => {
      await ground.report(0, steps);
      const found = await findIn(noun, ground, data.importId);
      await ground.report(1, steps);
      const { file, sheet, read } = found;
      const marked =
        read.problems.length > 0
          ? await markedWorkbook(file, sheet, read.problems, problemSentenceOf(noun.name))
          : null;
      const foreseen = read.problems.length > 0 ? null : await foreseenIn(noun, ground, found);
      await ground.report(2, steps);
      await keepFinding(ground, data, found, { marked, foreseen });
      await ground.report(steps, steps);
      return { rows: sheet.rows.length, problems: read.problems.length };
    },
  };
}

/** What people see of the rows before they say yes. */
async function foreseenIn<Row extends FoundRow>(
  { foresee }: ImportNoun<Row>,
  { services, agencyId }: JobGround,
  { comparison, sourceId, timeZone, offsetMinutes }: FoundInSheet<Row>,
): Promise<Foreseen> {
  const at = { services, agencyId, sourceId, timeZone, offsetMinutes, now: services.clock() };
  return services.database.read(agencyId, (queries) => foresee({ ...at, queries }, comparison));
}

type FoundInSheet<Row> = UploadedSheet<Row> & { guess: FileGuess; comparison: Comparison<Row> };

/** What the sheet says under its mapping, what is guessed where that is silent, and what it would change. */
async function findIn<Row extends FoundRow>(
  noun: ImportNoun<Row>,
  ground: JobGround,
  importId: string,
): Promise<FoundInSheet<Row>> {
  const { services, agencyId } = ground;
  const uploaded = await readUploaded(noun, ground, importId);
  const { sheet, mapping, read, sourceId, offsetMinutes } = uploaded;
  return services.database.read(agencyId, async (queries) => {
    const at = { queries, services, agencyId, sourceId, offsetMinutes };
    const guess = await guessFor(noun, at, sheet, mapping);
    return { ...uploaded, guess, comparison: await noun.compare(at, read.rows) };
  });
}

async function keepFinding<Row extends FoundRow>(
  { services, agencyId, startedBy }: JobGround,
  { importId, revision }: Data,
  { sheet, guess, read, comparison }: FoundInSheet<Row>,
  { marked, foreseen }: { marked: SheetFile | null; foreseen: Foreseen | null },
): Promise<void> {
  const now = services.clock();
  const ids = { agency_id: agencyId, import_id: importId, mapping_revision: revision };
  await services.database.bulk(agencyId, async (queries, client) => {
    const row = {
      ...{ ...ids, read_at: now, file_rows: sheet.rows.length, problems: read.problems.length },
      headings: JSON.stringify(sheet.columns.filter((heading) => heading !== "").slice(0, headingsMax)),
      ...{ words: JSON.stringify(guess.words), guess: JSON.stringify(guess.mapping) },
      ...{ added: comparison.added.length, changed: comparison.changed.length },
      ...{
        unchanged: comparison.unchanged,
        kept_here: comparison.keptHere,
        changes_sha256: comparison.sha256,
      },
      ...{ turned_days: read.turned.length, foreseen: foreseen && JSON.stringify(foreseen) },
      marked_file_id:
        marked &&
        (await storeFile(queries, { ...marked, mediaType: xlsxType }, { agencyId, by: startedBy, now })),
    };
    const kept = await queries
      .insertInto("sheet_import_finding")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) return; // a second run after a crash: the first one's finding stands
    const problems = read.problems.slice(0, problemsMax).map((problem, ordinal) => ({
      ...{ ...ids, ordinal, row_number: problem.rowNumber, code: problem.code },
      column_name: problem.column === null ? null : columnLetters(problem.column),
      heading: problem.column === null ? "" : (sheet.columns[problem.column - 1] ?? "").slice(0, headingMax),
      facts: JSON.stringify(problem.facts),
    }));
    await copyRows(client, "sheet_import_problem", problems);
  });
}

const headingsMax = 200;
const problemsMax = 5_000; // the marked workbook has them all
