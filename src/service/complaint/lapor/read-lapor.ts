import { cellText } from "#platform/spreadsheets/cell-text.ts";
import { usualSheetLimits } from "#platform/spreadsheets/limits.ts";
import type { CellProblem } from "#platform/spreadsheets/marked-workbook.ts";
import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import type { CellValue, Sheet, SheetFile } from "#platform/spreadsheets/sheet.ts";
import { daysOfColumn } from "#service/sheet-import/reading/day-order.ts";
import { type LaporField, laporProfile } from "./lapor-profile.ts";
import { type LaporRow, readLaporRow } from "./read-lapor-row.ts";

export type ReadLapor = { readonly rows: readonly LaporRow[]; readonly problems: readonly CellProblem[] };

export const laporLimits = { rows: 2_000, bytes: 10_000_000 } as const;
const headingsLeast = 3; // titles above a table have fewer

/** The table of a file, known by the headings of the profile. */
export async function openLapor(file: SheetFile): Promise<Sheet> {
  const known = new Set(laporProfile().columns.map(({ heading }) => plainHeading(heading)));
  const rule = { isKnown: (heading: string) => known.has(plainHeading(heading)), atLeast: headingsLeast };
  return readSheet(file, { ...usualSheetLimits, rows: laporLimits.rows }, rule, true);
}

/** What a file is read against: the units by their plain names, and the moment at the agency's clock. */
export type LaporGround = {
  readonly units: ReadonlyMap<string, string>;
  /** "YYYY-MM-DDTHH:MM": nothing lies after it. */
  readonly now: string;
};

/** Every row as a complaint, or every cell that stands in the way. */
export function readLapor(sheet: Sheet, ground: LaporGround): ReadLapor {
  const columnOf = columnsIn(sheet);
  const missing = missingColumns(sheet, columnOf);
  if (missing.length > 0) return { rows: [], problems: missing };
  const textsOf = (field: LaporField) =>
    sheet.rows.map(({ cells }) => cellText(cells[(columnOf.get(field) ?? 0) - 1] ?? null));
  const mixed = new Set(
    (["received", "answered", "routed"] as const).filter((field) => daysOfColumn(textsOf(field)).isMixed),
  );
  const rows: LaporRow[] = [];
  const problems: CellProblem[] = [];
  const firstRow = new Map<string, number>();
  for (const { number: rowNumber, cells } of sheet.rows) {
    const text = (field: LaporField) => {
      const cell = cells[(columnOf.get(field) ?? 0) - 1] ?? null;
      return prose.has(field) ? proseOf(cell) : cellText(cell).trim();
    };
    const { row, faults } = readLaporRow(text, { ...ground, mixed });
    const first = firstRow.get(text("reference"));
    if (first === undefined) firstRow.set(text("reference"), rowNumber);
    else faults.push({ field: "reference", code: "complaint-lapor.reference-twice", facts: { first } });
    for (const { field, code, facts } of faults)
      problems.push({ rowNumber, column: columnOf.get(field) ?? null, code, facts });
    if (row) rows.push(row);
  }
  return { rows, problems };
}

/** What somebody wrote keeps its lines. */
const prose = new Set<LaporField>(["title", "body", "answer"]);

function proseOf(cell: CellValue): string {
  return cell === null ? "" : String(cell).replaceAll(/\r\n?/g, "\n").trim();
}

function columnsIn({ columns }: Sheet): ReadonlyMap<LaporField, number> {
  const headings = columns.map(plainHeading);
  return new Map(
    laporProfile().columns.flatMap(({ heading, field }) => {
      const at = headings.indexOf(plainHeading(heading));
      return at < 0 ? [] : [[field, at + 1] as const];
    }),
  );
}

/** Each column that is needed and not there, at a free cell beside the headings. */
function missingColumns(
  { columns, headerRowNumber }: Sheet,
  columnOf: ReadonlyMap<LaporField, number>,
): CellProblem[] {
  return laporProfile()
    .columns.filter(({ needed, field }) => needed && !columnOf.has(field))
    .map(({ heading }, index) => ({
      ...{ rowNumber: headerRowNumber, column: columns.length + 1 + index },
      ...{ code: "complaint-lapor.column-missing", facts: { heading } },
    }));
}
