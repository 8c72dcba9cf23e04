import { say, sayIfKnown } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import type { ImportLine } from "./import-lines.ts";

/** What a line of the preview shows, by what it is about. */
export function lineColumns(kind: ImportLine["kind"]): Column<ImportLine>[] {
  const person: Column<ImportLine>[] = [
    { head: say("import.column.name"), cell: (line) => line.name || "—" },
    { head: say("import.column.nip"), cell: (line) => <span class="am-nip">{line.nip || "—"}</span> },
  ];
  if (kind === "gone") return person;
  if (kind === "unit")
    return [
      { head: say("import.column.unit"), cell: unitName },
      { head: say("import.column.parent"), cell: ({ facts }) => facts.parent || "–" },
    ];
  const row = { head: say("import.column.row"), cell: cellName, numeric: true };
  if (kind === "problem") return [...person, row, { head: say("import.column.problem"), cell: problemText }];
  if (kind === "added") return [...person, { head: say("import.column.position"), cell: positionText }];
  return [...person, { head: say("import.column.change"), cell: changeList }];
}

const unitName = ({ name, facts }: ImportLine) => (
  <>
    {name} {facts.isNew && <StateTag state="late">{say("import.unit-new")}</StateTag>}
  </>
);

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
        {sayIfKnown(`import.field.${field}`)}: <del>{shown(from)}</del> → <ins>{shown(to)}</ins>
      </li>
    ))}
  </ul>
);

function shown(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? showDay(value) : value || "—";
}
