import type { Sheet } from "#platform/spreadsheets/sheet.ts";
import type { Law } from "#rules/law.ts";
import { importEmpty } from "./import.errors.ts";
import {
  type ColumnOf,
  fieldOfHeading,
  type ImportField,
  neededFields,
  properHeadings,
} from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";
import { rowReader } from "./read-row.ts";

export type ReadPeople = { people: ImportedPerson[]; problems: ImportProblem[]; columnOf: ColumnOf };

/** Characters of all headings together: a sheet of 200 columns is not told in one sentence. */
const foundMax = 300;

/**
 * The people in a sheet, and every cell that cannot be read. A row with a problem gives no person, so that what
 * follows from it is not reported twice; nor are there people without the columns that say who they are. Throws
 * `import.empty`.
 */
export function readPeople(sheet: Sheet, law: Law): ReadPeople {
  const columnOf = columnsOf(sheet);
  const missing = missingColumns(sheet, columnOf);
  if (missing.length > 0) return { people: [], problems: missing, columnOf };
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

/** Each column that is needed and not there, at a free cell beside the headings, where it can be put. */
function missingColumns({ columns, headerRowNumber }: Sheet, columnOf: ColumnOf): ImportProblem[] {
  const found = columns.filter((heading) => heading !== "").join(", ");
  const shown = found.length > foundMax ? `${found.slice(0, foundMax)}…` : found;
  return neededFields
    .filter((field) => !columnOf.has(field))
    .map((field, index) => ({
      rowNumber: headerRowNumber,
      column: columns.length + 1 + index,
      nip: "",
      name: "",
      code: "import.column-missing",
      facts: { column: properHeadings[field], found: shown },
    }));
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
