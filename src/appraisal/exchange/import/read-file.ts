import { ratingFileEmpty } from "#appraisal/exchange/exchange.errors.ts";
import { type ExchangeField, neededToRead } from "#appraisal/exchange/mapping/fields.ts";
import type { Profile } from "#appraisal/exchange/mapping/profile.schema.ts";
import { type Headings, headingsOf } from "#platform/spreadsheets/headings.ts";
import { usualSheetLimits } from "#platform/spreadsheets/limits.ts";
import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import type { Sheet, SheetFile } from "#platform/spreadsheets/sheet.ts";
import type { Law } from "#rules/law.ts";
import { type ColumnOf, type LineProblem, lineReader, type ReadLine } from "./read-line.ts";

export type ReadRatings = { sheet: Sheet; headings: Headings; lines: ReadLine[]; problems: LineProblem[] };

const headerNamesAtLeast = 3;
const foundMax = 300; // characters of all headings together: two hundred are not told in one sentence

/** The lines of a file and every cell that cannot be read; with problems there are no lines. Throws `exchange.empty`. */
export async function readRatings(
  file: SheetFile,
  { profile, law, year }: { profile: Profile; law: Law; year: number },
): Promise<ReadRatings> {
  const fieldOf = fieldsByHeading(profile);
  const sheet = await readSheet(file, usualSheetLimits, {
    isKnown: (heading) => fieldOf.has(plainHeading(heading)),
    atLeast: headerNamesAtLeast,
  });
  const columnOf = columnsIn(sheet, fieldOf);
  const headings = headingsOf(sheet, columnOf);
  const missing = missingColumns(sheet, columnOf, profile);
  if (missing.length > 0) return { sheet, headings, lines: [], problems: missing };
  if (sheet.rows.length === 0) throw ratingFileEmpty();
  const read = lineReader({ profile, columnOf, law, year });
  const found = sheet.rows.map(read);
  const lines = found.flatMap(({ line }) => line ?? []);
  const problems = [...found.flatMap((one) => one.problems), ...twice(lines, columnOf)];
  problems.sort((one, other) => one.rowNumber - other.rowNumber);
  return { sheet, headings, lines: problems.length > 0 ? [] : lines, problems };
}

function fieldsByHeading({ columns }: Profile): Map<string, ExchangeField> {
  return new Map(
    columns.flatMap(({ heading, also, field }) =>
      field ? [heading, ...also].map((name) => [plainHeading(name), field] as const) : [],
    ),
  );
}

function columnsIn({ columns }: Sheet, fieldOf: ReadonlyMap<string, ExchangeField>): ColumnOf {
  const found = new Map<ExchangeField, number>();
  for (const [index, heading] of columns.entries()) {
    const field = fieldOf.get(plainHeading(heading));
    if (field && !found.has(field)) found.set(field, index + 1);
  }
  return found;
}

/** Each column that is needed and not there, at a free cell beside the headings, where it can be put. */
function missingColumns(
  { columns, headerRowNumber }: Sheet,
  columnOf: ColumnOf,
  profile: Profile,
): LineProblem[] {
  const found = columns.filter((heading) => heading !== "").join(", ");
  const shown = found.length > foundMax ? `${found.slice(0, foundMax)}…` : found;
  return neededToRead
    .filter((field) => !columnOf.has(field))
    .map((field, index) => ({
      ...{ rowNumber: headerRowNumber, column: columns.length + 1 + index, nip: "" },
      code: "exchange.column-missing",
      facts: { column: profile.columns.find((one) => one.field === field)?.heading ?? field, found: shown },
    }));
}

/** The same person, interval and last day a second time: which of the two holds nobody can say. */
function twice(lines: readonly ReadLine[], columnOf: ColumnOf): LineProblem[] {
  const firstRow = new Map<string, number>();
  return lines.flatMap(({ nip, interval, endsOn, rowNumber }) => {
    const key = `${nip} ${interval} ${endsOn ?? ""}`;
    const first = firstRow.get(key);
    if (first === undefined) firstRow.set(key, rowNumber);
    if (first === undefined) return [];
    return [
      { rowNumber, column: columnOf.get("nip") ?? null, nip, code: "exchange.nip-twice", facts: { first } },
    ];
  });
}
