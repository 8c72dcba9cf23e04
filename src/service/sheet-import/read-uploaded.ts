import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { loadFile } from "#platform/files/files.ts";
import type { JobGround } from "#platform/jobs/run-job.ts";
import type { Sheet, SheetFile } from "#platform/spreadsheets/sheet.ts";
import { localMoment } from "#service/hours/local-moment.ts";
import { utcOffsetMinutes } from "#service/hours/utc-offset.ts";
import type { FoundRow, ImportNoun } from "./import-noun.ts";
import { openSheet, type ReadRows, readSheetRows } from "./reading/read-sheet-rows.ts";
import { sheetEmpty } from "./sheet-import.errors.ts";
import { isMapped, type SheetMapping } from "./sheet-import.schema.ts";
import { sheetImportById } from "./sheet-import-rows.ts";

/** An opened file, and what it says under the mapping. */
export type UploadedSheet<Row> = {
  file: SheetFile;
  sheet: Sheet;
  mapping: SheetMapping;
  read: ReadRows<Row>;
  sourceId: string;
  timeZone: string;
  offsetMinutes: number;
};

/** Reads an uploaded sheet under its source's mapping. Throws `sheet-import.empty` and what a sheet may. */
export async function readUploaded<Row extends FoundRow>(
  noun: ImportNoun<Row>,
  { services, agencyId }: JobGround,
  importId: string,
): Promise<UploadedSheet<Row>> {
  const { database } = services;
  const { row, file, timeZone } = await database.read(agencyId, async (queries) => {
    const row = await sheetImportById(noun.name, queries, agencyId, importId);
    const { timeZone } = await agencyOf(queries, agencyId);
    return { row, file: await loadFile(queries, agencyId, row.fileId), timeZone };
  });
  const { mapping, sourceId } = row;
  const sheet = await openSheet(file);
  if (sheet.rows.length === 0) throw sheetEmpty();
  const offsetMinutes = utcOffsetMinutes(timeZone, dayIn(timeZone, services.clock()));
  const now = localMoment(services.clock(), offsetMinutes);
  const reading = await database.read(agencyId, (queries) =>
    noun.rowReading({ queries, services, agencyId, offsetMinutes }, mapping.columns),
  );
  const read = isMapped(mapping)
    ? readSheetRows(noun, reading, sheet, { mapping, now })
    : { rows: [], problems: [], turned: [] };
  return { file, sheet, mapping, read, sourceId, timeZone, offsetMinutes };
}
