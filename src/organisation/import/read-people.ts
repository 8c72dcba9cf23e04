import type { Sheet } from "#platform/spreadsheets/sheet.ts";
import type { Law } from "#rules/law.ts";
import { importColumnsMissing, importEmpty } from "./import.errors.ts";
import { type ColumnOf, fieldOfHeading, type ImportField, neededFields } from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";
import { rowReader } from "./read-row.ts";

export type ReadPeople = { people: ImportedPerson[]; problems: ImportProblem[]; columnOf: ColumnOf };

/**
 * The people in a sheet, and every cell that cannot be read. A row with a problem gives no person, so that what
 * follows from it is not reported twice. Throws `import.columns-missing` or `import.empty`.
 */
export function readPeople(sheet: Sheet, law: Law): ReadPeople {
  const columnOf = columnsOf(sheet);
  const missing = neededFields.filter((field) => !columnOf.has(field));
  if (missing.length > 0) throw importColumnsMissing({ count: missing.length });
  if (sheet.rows.length === 0) throw importEmpty();
  const read = rowReader(columnOf, law);
  const people: ImportedPerson[] = [];
  const problems: ImportProblem[] = [];
  for (const row of sheet.rows) {
    const { person, faults } = read(row);
    if (person) people.push(person);
    problems.push(...faults);
  }
  problems.push(...twice(people, columnOf));
  return { people, problems, columnOf };
}

function columnsOf(sheet: Sheet): ColumnOf {
  const found = new Map<ImportField, number>();
  for (const [index, heading] of sheet.columns.entries()) {
    const field = fieldOfHeading(heading);
    if (field && !found.has(field)) found.set(field, index + 1);
  }
  return found;
}

function twice(people: readonly ImportedPerson[], columnOf: ColumnOf): ImportProblem[] {
  const firstRow = new Map<string, number>();
  return people.flatMap(({ nip, name, rowNumber }) => {
    const first = firstRow.get(nip);
    if (first === undefined) firstRow.set(nip, rowNumber);
    if (first === undefined) return [];
    return [
      {
        rowNumber,
        column: columnOf.get("nip") ?? null,
        nip,
        name,
        code: "import.nip-twice",
        facts: { first },
      },
    ];
  });
}
