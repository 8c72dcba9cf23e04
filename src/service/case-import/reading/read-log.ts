import { cellText } from "#platform/spreadsheets/cell-text.ts";
import { usualSheetLimits } from "#platform/spreadsheets/limits.ts";
import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import type { Sheet, SheetFile } from "#platform/spreadsheets/sheet.ts";
import type { FileWords } from "../mapping/guess-mapping.ts";
import { type CaseField, type CaseMapping, caseFields, neededCaseFields } from "../mapping/mapping.schema.ts";
import { daysOfColumn } from "./day-order.ts";
import type { ImportedCase, RowFault } from "./imported-case.ts";
import type { Officers } from "./officers.ts";
import { readRow } from "./read-row.ts";

/** Something wrong with a cell; `column` is 1-based, null where the column is missing. */
export type LogProblem = RowFault & { readonly rowNumber: number; readonly column: number | null };

export type ReadLog = {
  readonly cases: readonly ImportedCase[];
  readonly problems: readonly LogProblem[];
  /** The columns whose days and months may have been turned by the program that saved the file. */
  readonly turned: readonly CaseField[];
};

const headerWidth = 2; // filled cells: titles above a table stand in one

/** The table of a log file: the first row with several headings is its header. */
export async function openLog(file: SheetFile): Promise<Sheet> {
  return readSheet(
    file,
    usualSheetLimits,
    { isKnown: (heading) => heading !== "", atLeast: headerWidth + 1 },
    true,
  );
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

/** Every row of a log as a case, or every cell that stands in the way. `now` as in `RowGround`. */
export function readLog(sheet: Sheet, mapping: CaseMapping, now: string, officers: Officers): ReadLog {
  const columnOf = columnsIn(sheet, mapping);
  const missing = missingColumns(sheet, columnOf);
  if (missing.length > 0) return { cases: [], problems: missing, turned: [] };
  const words = wordsOf(sheet);
  const turned = (["received", "closed"] as const).filter((field) => {
    return daysOfColumn(words.textsOf(mapping.columns[field] ?? "")).looksTurned;
  });
  const cases: ImportedCase[] = [];
  const problems: LogProblem[] = [];
  const firstRow = new Map<string, number>();
  for (const { number, cells } of sheet.rows) {
    const text = (field: CaseField) => cellText(cells[(columnOf.get(field) ?? 0) - 1] ?? null);
    const { found, reference, faults } = readRow(number, text, { mapping, now, officers });
    const first = firstRow.get(reference);
    if (first === undefined) firstRow.set(reference, number);
    else if (reference !== "")
      faults.push({ field: "reference", code: "case-import.reference-twice", facts: { first } });
    if (found) cases.push(found);
    for (const fault of faults)
      problems.push({ ...fault, rowNumber: number, column: columnOf.get(fault.field) ?? null });
  }
  return { cases, problems, turned };
}

function columnsIn({ columns }: Sheet, mapping: CaseMapping): ReadonlyMap<CaseField, number> {
  const found = new Map<CaseField, number>();
  for (const field of caseFields) {
    const wanted = mapping.columns[field];
    const at =
      wanted === undefined ? -1 : columns.findIndex((one) => plainHeading(one) === plainHeading(wanted));
    if (at >= 0) found.set(field, at + 1);
  }
  return found;
}

/** Each column that is needed and not there, at a free cell beside the headings, where it can be put. */
function missingColumns(
  { columns, headerRowNumber }: Sheet,
  columnOf: ReadonlyMap<CaseField, number>,
): LogProblem[] {
  return neededCaseFields
    .filter((field) => !columnOf.has(field))
    .map((field, index) => ({
      ...{ field, code: "case-import.column-missing", facts: { field } },
      ...{ rowNumber: headerRowNumber, column: columns.length + 1 + index },
    }));
}
