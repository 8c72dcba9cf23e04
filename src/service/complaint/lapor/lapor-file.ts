import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { columnLetters } from "#platform/spreadsheets/cell-address.ts";
import type { CellProblem } from "#platform/spreadsheets/marked-workbook.ts";
import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import type { Sheet, SheetFile } from "#platform/spreadsheets/sheet.ts";
import { localMoment } from "#service/hours/local-moment.ts";
import { utcOffsetMinutes } from "#service/hours/utc-offset.ts";
import { unitsByName } from "../case-rows.ts";
import { openLapor, type ReadLapor, readLapor } from "./read-lapor.ts";

export type OpenedLapor = ReadLapor & { file: SheetFile; sheet: Sheet; offsetMinutes: number };

/** An uploaded file, read against the units and the clock of the agency; it is kept nowhere. */
export async function openedLapor(ground: Ground<{ file: File }>): Promise<OpenedLapor> {
  const { queries, agencyId, input, now } = ground;
  const file = { name: input.file.name, bytes: new Uint8Array(await input.file.arrayBuffer()) };
  const sheet = await openLapor(file);
  const { timeZone } = await agencyOf(queries, agencyId);
  const offsetMinutes = utcOffsetMinutes(timeZone, dayIn(timeZone, now));
  const units = new Map((await unitsByName(ground)).map(({ unitId, name }) => [plainHeading(name), unitId]));
  const read = readLapor(sheet, { units, now: localMoment(now, offsetMinutes) });
  return { ...read, file, sheet, offsetMinutes };
}

/** Where a wrong cell is, as Excel calls it: "C4". */
export function cellOf({ rowNumber, column }: CellProblem): string {
  return `${columnLetters(column ?? 1)}${rowNumber}`;
}
