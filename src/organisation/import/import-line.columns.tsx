import { say, sayIfKnown } from "#platform/words/words.ts";
import type { Column } from "#ui/table/column.ts";
import type { ImportLine } from "./import-lines.ts";

/** What a line of the preview shows, by what it is about. */
export function lineColumns(kind: ImportLine["kind"]): Column<ImportLine>[] {
  const person: Column<ImportLine>[] = [
    { head: say("import.column.name"), cell: (line) => line.name || "—" },
    { head: say("import.column.nip"), cell: (line) => <span class="am-nip">{line.nip || "—"}</span> },
  ];
  if (kind === "gone") return person;
  const row = { head: say("import.column.row"), cell: cellName, numeric: true };
  if (kind === "problem") return [...person, row, { head: say("import.column.problem"), cell: problemText }];
  if (kind === "added") return [...person, { head: say("import.column.position"), cell: positionText }];
  return [...person, { head: say("import.column.change"), cell: changeList }];
}

function cellName({ column, rowNumber }: ImportLine): string {
  return `${column ?? ""}${rowNumber ?? ""}`;
}

function problemText({ facts }: ImportLine): string {
  return sayIfKnown(`error.${facts.code}`, facts.facts);
}

function positionText({ facts }: ImportLine): string {
  return [facts.title, facts.unit].filter(Boolean).join(" · ");
}

const changeList = ({ facts }: ImportLine) => (
  <ul class="am-plain">
    {(facts.fields ?? []).map(({ field, from, to }) => (
      <li>
        {sayIfKnown(`import.field.${field}`)}: <del>{from || "—"}</del> → <ins>{to || "—"}</ins>
      </li>
    ))}
  </ul>
);
