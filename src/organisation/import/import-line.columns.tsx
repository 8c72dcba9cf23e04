import { say, sayIfKnown } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDay } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import type { ImportLine } from "./import-lines.ts";
import { problemSentence } from "./problem-sentence.ts";

/** What a line of the preview shows, by what it is about; once it is `saved`, a new name leads to its person. */
export function lineColumns(kind: ImportLine["kind"], saved: boolean): Column<ImportLine>[] {
  const isOnRecord = kind !== "problem" && (saved || kind !== "added");
  const person: Column<ImportLine>[] = [
    { head: say("import.column.name"), cell: isOnRecord ? linkedName : ({ name }) => name || "—" },
    { head: say("import.column.nip"), cell: (line) => <span class="am-nip">{line.nip || "—"}</span> },
  ];
  if (kind === "gone") return [...person, { head: say("import.column.gone"), cell: stayText }];
  if (kind === "unit")
    return [
      { head: say("import.column.unit"), cell: unitName },
      { head: say("import.column.parent"), cell: ({ facts }) => facts.parent || "–" },
    ];
  if (kind === "problem")
    return [
      ...person,
      { head: say("import.column.row"), cell: cellName },
      { head: say("import.column.problem"), cell: problemText },
    ];
  if (kind === "changed") return [...person, { head: say("import.column.change"), cell: changeList }];
  return [...person, { head: say("import.column.position"), cell: place }];
}

const linkedName = ({ name, nip }: ImportLine) => (
  <a href={`/pegawai?${new URLSearchParams({ cari: nip })}`}>{name || nip}</a>
);

const unitName = ({ name, facts }: ImportLine) => (
  <>
    {name} {facts.isNew && <StateTag state="late">{say("import.unit-new")}</StateTag>}
  </>
);

function cellName({ column, rowNumber, facts }: ImportLine): string {
  const cell = `${column ?? ""}${rowNumber ?? ""}`;
  return facts.heading ? `${cell} · ${facts.heading}` : cell;
}

function problemText({ facts }: ImportLine): string {
  return problemSentence(facts.code ?? "", facts.facts ?? {});
}

function stayText({ facts: { stay } }: ImportLine): string {
  if (!stay) return say("import.gone.asked");
  return say(`import.gone.${stay.kind}`, { day: stay.day });
}

const place = ({ facts }: ImportLine) => (
  <div>
    {[facts.title, facts.unit].filter(Boolean).join(" · ")}
    {facts.startsOn && ` · ${say("import.starts-on", { day: facts.startsOn })}`}
    {facts.inFile !== undefined && ` (${dayInFile(facts.inFile)})`}
    <Warnings facts={facts} />
  </div>
);

const changeList = ({ facts }: ImportLine) => (
  <div>
    <ul class="am-plain">
      {(facts.fields ?? []).map(({ field, from, to, inFile }) => (
        <li>
          {sayIfKnown(`import.field.${field}`)}: <del>{shown(from)}</del> → <ins>{shown(to)}</ins>
          {inFile !== undefined && ` (${dayInFile(inFile)})`}
        </li>
      ))}
    </ul>
    <Warnings facts={facts} />
  </div>
);

/** What looks older than the record, each with a mark that is also a word. */
const Warnings = ({ facts: { warnings = [] } }: { facts: ImportLine["facts"] }) =>
  warnings.length === 0 ? null : (
    <ul class="am-plain">
      {warnings.map(({ code, facts }) => (
        <li>
          <StateTag state="late">{say("import.warning")}</StateTag>{" "}
          {sayIfKnown(`import.warning.${code}`, facts)}
        </li>
      ))}
    </ul>
  );

/** Why another day is written than the one in the file. */
function dayInFile(day: string): string {
  return day === "" ? say("import.no-day-in-file") : say("import.other-day-in-file", { day });
}

function shown(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? showDay(value) : value || "—";
}
