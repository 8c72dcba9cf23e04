import type { CopyColumn } from "#platform/database/copy.ts";
import { columnLetters } from "#platform/spreadsheets/cell-address.ts";
import { headingMax } from "#platform/spreadsheets/headings.ts";
import type { Sheet } from "#platform/spreadsheets/sheet.ts";
import type { PersonChange, UnitChange } from "./changes.ts";
import type { Comparison } from "./comparison.ts";
import type { ImportProblem } from "./imported-person.ts";

/** The rows of a preview: problems, or what each person's line would change. */
export function linesOf(
  agencyId: number,
  importId: string,
  { sheet, changes, units, problems }: Shown,
): Record<string, CopyColumn>[] {
  const rows = [
    ...problems.map((problem) => problemLine(problem, sheet)),
    ...changes.map(changeLine),
    ...units.map(unitLine),
  ];
  return rows.map((row, ordinal) => ({ agency_id: agencyId, import_id: importId, ordinal, ...row }));
}

type Shown = Pick<Comparison, "sheet" | "changes" | "units" | "problems">;

type Line = {
  kind: string;
  row_number: number | null;
  column_name: string | null;
  nip: string;
  name: string;
  facts: string;
};

function problemLine({ rowNumber, column, nip, name, code, facts }: ImportProblem, { columns }: Sheet): Line {
  const column_name = column === null ? null : columnLetters(column);
  const heading = column === null ? "" : (columns[column - 1] ?? "").slice(0, headingMax);
  return {
    kind: "problem",
    row_number: rowNumber,
    column_name,
    nip,
    name,
    facts: JSON.stringify({ code, facts, heading }),
  };
}

function changeLine(change: PersonChange): Line {
  if (change.kind === "gone") {
    const { nip, name } = change.known;
    const facts = change.stay ? { stay: change.stay } : {};
    return { kind: "gone", row_number: null, column_name: null, nip, name, facts: JSON.stringify(facts) };
  }
  const { rowNumber, nip, name } = change.person;
  const facts = change.kind === "changed" ? { fields: change.fields } : placeOf(change);
  return {
    kind: change.kind,
    row_number: rowNumber,
    column_name: null,
    nip,
    name,
    facts: JSON.stringify({ ...facts, warnings: change.warnings }),
  };
}

/** Where somebody begins and when; what the file says of the day only where another one is written. */
function placeOf({ person, startsOn }: Extract<PersonChange, { startsOn: string }>) {
  const { title, unit, since } = person;
  return { title, unit, startsOn, ...(since === startsOn ? {} : { inFile: since ?? "" }) };
}

function unitLine({ name, parent, isNew }: UnitChange): Line {
  return {
    kind: "unit",
    row_number: null,
    column_name: null,
    nip: "",
    name,
    facts: JSON.stringify({ parent, isNew }),
  };
}
