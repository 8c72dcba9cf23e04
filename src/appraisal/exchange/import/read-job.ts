import { z } from "zod";
import { importProfile } from "#appraisal/exchange/mapping/profiles.ts";
import { copyRows } from "#platform/database/copy.ts";
import { loadFile, storeFile } from "#platform/files/files.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { columnLetters } from "#platform/spreadsheets/cell-address.ts";
import { headingMax } from "#platform/spreadsheets/headings.ts";
import { markedWorkbook } from "#platform/spreadsheets/marked-workbook.ts";
import type { SheetFile } from "#platform/spreadsheets/sheet.ts";
import { xlsxType } from "#platform/spreadsheets/xlsx-type.ts";
import { sayIfKnown } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { type ReadRatings, readRatings } from "./read-file.ts";

const Data = z.object({ importId: z.uuid(), fileId: z.uuid(), profile: z.string(), year: z.int() });
type Data = z.output<typeof Data>;

const steps = 3; // read, marked, kept

/** Reads an uploaded file of ratings and keeps its lines, or its wrong cells. Decides nothing. */
export const readRatingFile: JobKind<Data> = {
  name: "exchange.read",
  data: Data,
  run: async (ground, data) => {
    await ground.report(0, steps);
    const { database, law } = ground.services;
    const { agencyId } = ground;
    const { fileId, year } = data;
    const file = await database.read(agencyId, (queries) => loadFile(queries, agencyId, fileId));
    const asked = { profile: importProfile(data.profile), law: lawOn(law, `${year}-12-31`), year };
    const read = await readRatings(file, asked);
    await ground.report(1, steps);
    const { problems, sheet } = read;
    const marked =
      problems.length > 0
        ? await markedWorkbook(file, sheet, problems, ({ code, facts }) => sayIfKnown(`error.${code}`, facts))
        : null;
    await ground.report(2, steps);
    await keepReading(ground, data, read, marked);
    await ground.report(steps, steps);
    return { lines: read.lines.length, problems: problems.length };
  },
};

async function keepReading(
  { services, agencyId, startedBy }: JobGround,
  { importId }: Data,
  read: ReadRatings,
  marked: SheetFile | null,
): Promise<void> {
  const now = services.clock();
  await services.database.bulk(agencyId, async (queries, client) => {
    const row = {
      ...{ agency_id: agencyId, import_id: importId, read_at: now },
      ...{ file_rows: read.sheet.rows.length, problems: read.problems.length },
      headings: JSON.stringify(read.headings),
      marked_file_id:
        marked &&
        (await storeFile(queries, { ...marked, mediaType: xlsxType }, { agencyId, by: startedBy, now })),
    };
    const kept = await queries
      .insertInto("rating_import_reading")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) return; // a second run after a crash: what the first one read stands
    await copyRows(client, "rating_import_problem", problemRows(agencyId, importId, read));
    await copyRows(client, "rating_import_line", lineRows(agencyId, importId, read));
  });
}

function problemRows(agencyId: number, importId: string, { problems, sheet }: ReadRatings) {
  return problems.map(({ rowNumber, column, nip, code, facts }, ordinal) => ({
    ...{ agency_id: agencyId, import_id: importId, ordinal, row_number: rowNumber, nip, code },
    column_name: column === null ? null : columnLetters(column),
    heading: column === null ? "" : (sheet.columns[column - 1] ?? "").slice(0, headingMax),
    facts: JSON.stringify(facts),
  }));
}

function lineRows(agencyId: number, importId: string, { lines }: ReadRatings) {
  return lines.map((line, ordinal) => ({
    ...{ agency_id: agencyId, import_id: importId, ordinal, row_number: line.rowNumber },
    ...{
      nip: line.nip,
      name: line.name,
      interval: line.interval,
      starts_on: line.startsOn,
      ends_on: line.endsOn,
    },
    ...{ results_rating: line.results, conduct_rating: line.conduct, overall_rating: line.overall },
    ...{ appraiser_nip: line.appraiserNip, appraiser_name: line.appraiserName },
  }));
}
