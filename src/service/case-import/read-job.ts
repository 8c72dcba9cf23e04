import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { copyRows } from "#platform/database/copy.ts";
import { loadFile, storeFile } from "#platform/files/files.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { columnLetters } from "#platform/spreadsheets/cell-address.ts";
import { headingMax } from "#platform/spreadsheets/headings.ts";
import { markedWorkbook } from "#platform/spreadsheets/marked-workbook.ts";
import type { Sheet, SheetFile } from "#platform/spreadsheets/sheet.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { localMoment } from "#service/hours/local-moment.ts";
import { utcOffsetMinutes } from "#service/hours/utc-offset.ts";
import { caseLogEmpty } from "./case-import.errors.ts";
import { isMapped } from "./case-import.schema.ts";
import { caseImportById } from "./case-import-rows.ts";
import { compareLog, type LogComparison } from "./decision/compare.ts";
import { foresee } from "./decision/foresee.ts";
import type { Foreseen } from "./decision/foreseen.schema.ts";
import { pastGroundOf } from "./decision/past-ground.ts";
import { type FileGuess, guessFor } from "./mapping/guess-for.ts";
import { problemSentence } from "./problem-sentence.ts";
import { officersByName } from "./reading/officers.ts";
import { openLog, type ReadLog, readLog } from "./reading/read-log.ts";

const Data = z.object({ importId: z.uuid(), revision: z.int() });
type Data = z.output<typeof Data>;

const steps = 3; // read and compared, marked, kept

/** Reads an uploaded log under its source's mapping and keeps what it would change. Writes no case. */
export const readCaseLog: JobKind<Data> = {
  name: "case-import.read",
  data: Data,
  run: async (ground, data) => {
    await ground.report(0, steps);
    const found = await findIn(ground, data.importId);
    await ground.report(1, steps);
    const { file, sheet, log } = found;
    const marked =
      log.problems.length > 0 ? await markedWorkbook(file, sheet, log.problems, problemSentence) : null;
    await ground.report(2, steps);
    await keepFinding(ground, data, found, marked);
    await ground.report(steps, steps);
    return { rows: sheet.rows.length, problems: log.problems.length };
  },
};

/** An opened file, what it says under the mapping, and what that would change. */
export type FoundInLog = {
  file: SheetFile;
  sheet: Sheet;
  guess: FileGuess;
  log: ReadLog;
  comparison: LogComparison;
  foreseen: Foreseen;
  offsetMinutes: number;
};

/** Reads and compares once more: the confirmation asks the same. Throws `case-import.empty` and what a sheet may. */
export async function findIn({ services, agencyId }: JobGround, importId: string): Promise<FoundInLog> {
  const { database } = services;
  const { row, file, zone, officers } = await database.read(agencyId, async (queries) => {
    const row = await caseImportById(queries, agencyId, importId);
    const { timeZone } = await agencyOf(queries, agencyId);
    const named = row.mapping.columns.officer ? await officersByName(queries, agencyId) : new Map();
    return { row, file: await loadFile(queries, agencyId, row.fileId), zone: timeZone, officers: named };
  });
  const sheet = await openLog(file);
  if (sheet.rows.length === 0) throw caseLogEmpty();
  const now = services.clock();
  const offsetMinutes = utcOffsetMinutes(zone, dayIn(zone, now));
  const local = localMoment(now, offsetMinutes);
  const log = isMapped(row.mapping) ? readLog(sheet, row.mapping, local, officers) : nothingRead;
  const guess = await database.read(agencyId, (queries) => guessFor(queries, agencyId, sheet, row.mapping));
  const { sourceId } = row;
  const { comparison, foreseen } = await database.read(agencyId, async (queries) => {
    const comparison = await compareLog(queries, { agencyId, sourceId }, log.cases, offsetMinutes);
    const over = { queries, agencyId, timeZone: zone, offsetMinutes, law: services.law, sourceId, now };
    const ground = await pastGroundOf(over, [...comparison.added, ...comparison.changed]);
    return { comparison, foreseen: foresee(comparison, ground, now) };
  });
  return { file, sheet, guess, log, comparison, foreseen, offsetMinutes };
}

const nothingRead: ReadLog = { cases: [], problems: [], turned: [] };

async function keepFinding(
  { services, agencyId, startedBy }: JobGround,
  { importId, revision }: Data,
  { sheet, guess, log, comparison, foreseen }: FoundInLog,
  marked: SheetFile | null,
): Promise<void> {
  const now = services.clock();
  const ids = { agency_id: agencyId, import_id: importId, mapping_revision: revision };
  await services.database.bulk(agencyId, async (queries, client) => {
    const row = {
      ...{ ...ids, read_at: now, file_rows: sheet.rows.length, problems: log.problems.length },
      headings: JSON.stringify(sheet.columns.filter((heading) => heading !== "").slice(0, headingsMax)),
      ...{ words: JSON.stringify(guess.words), guess: JSON.stringify(guess.mapping) },
      ...{ added: comparison.added.length, changed: comparison.changed.length },
      ...{
        unchanged: comparison.unchanged,
        kept_here: comparison.keptHere,
        changes_sha256: comparison.sha256,
      },
      ...{ turned_days: log.turned.length, foreseen: JSON.stringify(foreseen) },
      marked_file_id:
        marked &&
        (await storeFile(queries, { ...marked, mediaType: xlsxType }, { agencyId, by: startedBy, now })),
    };
    const kept = await queries
      .insertInto("case_import_finding")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) return; // a second run after a crash: the first one's finding stands
    const problems = log.problems.slice(0, problemsMax).map((problem, ordinal) => ({
      ...{ ...ids, ordinal, row_number: problem.rowNumber, code: problem.code },
      column_name: problem.column === null ? null : columnLetters(problem.column),
      heading: problem.column === null ? "" : (sheet.columns[problem.column - 1] ?? "").slice(0, headingMax),
      facts: JSON.stringify(problem.facts),
    }));
    await copyRows(client, "case_import_problem", problems);
  });
}

const headingsMax = 200;
const problemsMax = 5_000; // the marked workbook has them all
