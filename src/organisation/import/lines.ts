import type { CopyColumn } from "#platform/database/copy.ts";
import { columnLetters } from "#platform/spreadsheets/cell-address.ts";
import type { PersonChange, UnitChange } from "./changes.ts";
import type { ImportProblem } from "./imported-person.ts";

/** The rows of a preview: problems, or what each person's line would change. */
export function linesOf(
  agencyId: number,
  importId: string,
  {
    changes,
    units,
    problems,
  }: { changes: readonly PersonChange[]; units: readonly UnitChange[]; problems: readonly ImportProblem[] },
): Record<string, CopyColumn>[] {
  const rows = [...problems.map(problemLine), ...changes.map(changeLine), ...units.map(unitLine)];
  return rows.map((row, ordinal) => ({ agency_id: agencyId, import_id: importId, ordinal, ...row }));
}

type Line = {
  kind: string;
  row_number: number | null;
  column_name: string | null;
  nip: string;
  name: string;
  facts: string;
};

function problemLine({ rowNumber, column, nip, name, code, facts }: ImportProblem): Line {
  const column_name = column === null ? null : columnLetters(column);
  return {
    kind: "problem",
    row_number: rowNumber,
    column_name,
    nip,
    name,
    facts: JSON.stringify({ code, facts }),
  };
}

function changeLine(change: PersonChange): Line {
  if (change.kind === "gone") {
    const { nip, name } = change.known;
    return { kind: "gone", row_number: null, column_name: null, nip, name, facts: "{}" };
  }
  const { rowNumber, nip, name, title, unit } = change.person;
  const facts = change.kind === "added" ? { title, unit } : { fields: change.fields };
  return {
    kind: change.kind,
    row_number: rowNumber,
    column_name: null,
    nip,
    name,
    facts: JSON.stringify(facts),
  };
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
