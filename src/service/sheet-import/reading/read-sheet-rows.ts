import { cellText } from "#platform/spreadsheets/cell-text.ts";
import { usualSheetLimits } from "#platform/spreadsheets/limits.ts";
import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import type { Sheet, SheetFile } from "#platform/spreadsheets/sheet.ts";
import type { FoundRow, ImportNoun } from "../import-noun.ts";
import type { FileWords } from "../mapping/guess-mapping.ts";
import type { SheetMapping } from "../sheet-import.schema.ts";
import { daysOfColumn } from "./day-order.ts";
import { type RowFault, type RowReader, rowReader } from "./row-reader.ts";

/** Something wrong with a cell; `column` is 1-based, null where the column is missing. */
export type SheetProblem = RowFault & { readonly rowNumber: number; readonly column: number | null };

export type ReadRows<Row> = {
  readonly rows: readonly Row[];
  readonly problems: readonly SheetProblem[];
  /** The columns whose days and months may have been turned by the program that saved the file. */
  readonly turned: readonly string[];
};

const headerWidth = 2; // filled cells: titles above a table stand in one

/** The table of a file: the first row with several headings is its header. */
export async function openSheet(file: SheetFile): Promise<Sheet> {
  const rule = { isKnown: (heading: string) => heading !== "", atLeast: headerWidth + 1 };
  return readSheet(file, usualSheetLimits, rule, true);
}

/** The words of a file for guessing how it is to be read. */
export function wordsOf({ columns, rows }: Sheet): FileWords {
  return {
    columns: columns.filter((heading) => heading !== ""),
    textsOf: (heading) => {
      const at = columns.indexOf(heading);
      return at < 0 ? [] : rows.map(({ cells }) => cellText(cells[at] ?? null)).filter((text) => text !== "");
    },
  };
}

/** Every row of a sheet as the noun's, or every cell that stands in the way. `now` as in `RowGround`. */
export function readSheetRows<Row extends FoundRow>(
  noun: ImportNoun<Row>,
  read: (reader: RowReader, rowNumber: number) => Row,
  sheet: Sheet,
  { mapping, now }: { mapping: SheetMapping; now: string },
): ReadRows<Row> {
  const columnOf = columnsIn(noun, sheet, mapping);
  const missing = missingColumns(noun, sheet, columnOf);
  if (missing.length > 0) return { rows: [], problems: missing, turned: [] };
  const words = wordsOf(sheet);
  const turned = noun.days.filter((field) => {
    return daysOfColumn(words.textsOf(mapping.columns[field] ?? "")).looksTurned;
  });
  const rows: Row[] = [];
  const problems: SheetProblem[] = [];
  const firstRow = new Map<string, number>();
  for (const { number, cells } of sheet.rows) {
    const text = (field: string) => cellText(cells[(columnOf.get(field) ?? 0) - 1] ?? null);
    const reader = rowReader(text, { mapping, now });
    const row = read(reader, number);
    expectOnce(noun.keyOf(row, reader.faults.length === 0), firstRow, number, reader);
    if (reader.faults.length === 0) rows.push(row);
    for (const fault of reader.faults)
      problems.push({ ...fault, rowNumber: number, column: columnOf.get(fault.field) ?? null });
  }
  return { rows, problems, turned };
}

function columnsIn<Row extends FoundRow>(
  { fields }: ImportNoun<Row>,
  { columns }: Sheet,
  mapping: SheetMapping,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const field of fields) {
    const wanted = mapping.columns[field];
    const at =
      wanted === undefined ? -1 : columns.findIndex((one) => plainHeading(one) === plainHeading(wanted));
    if (at >= 0) found.set(field, at + 1);
  }
  return found;
}

/** Each column that is needed and not there, at a free cell beside the headings, where it can be put. */
function missingColumns<Row extends FoundRow>(
  { needed }: ImportNoun<Row>,
  { columns, headerRowNumber }: Sheet,
  columnOf: ReadonlyMap<string, number>,
): SheetProblem[] {
  return needed
    .filter((field) => !columnOf.has(field))
    .map((field, index) => ({
      ...{ field, code: "sheet-import.column-missing", facts: { field } },
      ...{ rowNumber: headerRowNumber, column: columns.length + 1 + index },
    }));
}

/** Says so where the same stands in a row above, whatever else is wrong with this one. */
function expectOnce<Row extends FoundRow>(
  found: ReturnType<ImportNoun<Row>["keyOf"]>,
  firstRow: Map<string, number>,
  rowNumber: number,
  { fault }: RowReader,
): void {
  if (found === null) return;
  const first = firstRow.get(found.key);
  if (first === undefined) firstRow.set(found.key, rowNumber);
  else fault(found.field, found.code, { first });
}
