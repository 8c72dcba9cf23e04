import { cellText as textIn } from "#platform/spreadsheets/cell-text.ts";
import { readDay } from "#platform/spreadsheets/read-day.ts";
import { type CellValue, lostDigits, type SheetRow } from "#platform/spreadsheets/sheet.ts";
import { readGrade } from "#rules/grade/read-grade.ts";
import type { Law } from "#rules/law.ts";
import { type NipReading, readNip } from "#rules/nip/nip.ts";
import type { PositionKind } from "#rules/position-kind/position-kind.ts";
import { readPositionKind } from "#rules/position-kind/read-position-kind.ts";
import { type ColumnOf, type ImportField, properHeadings } from "./import-columns.ts";
import type { ImportedPerson, ImportProblem } from "./imported-person.ts";

type Fault = { field: ImportField; code: string; facts?: Record<string, string | number> };
export type RowReading = { person?: ImportedPerson; faults: ImportProblem[] };

const textMax = 200;

/** Reads one row after the other; kinds and grades repeat, so each spelling is looked up once. */
export function rowReader(columnOf: ColumnOf, law: Law): (row: SheetRow) => RowReading {
  const kindOf = remembered((text) => readPositionKind(text, law));
  const gradeOf = remembered((text) => readGrade(text, law));
  return (row) => {
    const faults: Fault[] = [];
    const cell = (field: ImportField) => row.cells[(columnOf.get(field) ?? 0) - 1] ?? null;
    const nip = nipIn(cell("nip"), "nip", law, faults);
    const kind = kindIn(textIn(cell("kind")), kindOf, faults);
    const person = {
      rowNumber: row.number,
      nip: nip.ok ? nip.nip : "",
      name: needed("name", textIn(cell("name")), faults),
      status: statusIn(textIn(cell("status")), nip, faults),
      grade: gradeIn(textIn(cell("grade")), gradeOf, faults),
      gradeSince: dayIn("gradeSince", cell("gradeSince"), faults),
      title: needed("title", textIn(cell("title")), faults),
      kind: kind?.code ?? "",
      leadsUnit: kind?.leadsUnit ?? false,
      unit: needed("unit", textIn(cell("unit")), faults),
      superiorNip: superiorIn(cell("superior"), law, faults),
      since: dayIn("since", cell("since"), faults),
      email: emailIn(textIn(cell("email")), faults),
    };
    if (faults.length === 0) return { person, faults: [] };
    const nipText = nip.ok ? nip.nip : textIn(cell("nip")).slice(0, 30);
    return { faults: faults.map((fault) => asProblem(fault, row.number, columnOf, nipText, person.name)) };
  };
}

function asProblem(
  fault: Fault,
  rowNumber: number,
  columnOf: ColumnOf,
  nip: string,
  name: string,
): ImportProblem {
  return {
    rowNumber,
    column: columnOf.get(fault.field) ?? null,
    nip,
    name,
    code: fault.code,
    facts: fault.facts ?? {},
  };
}

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}

function nipIn(cell: CellValue, field: "nip" | "superior", law: Law, faults: Fault[]): NipReading {
  const reading = readNip(lostDigits(cell) ? "1E+17" : textIn(cell), law);
  const whose = field === "superior" ? { ofSuperior: textIn(cell).slice(0, 30) } : {};
  if (!reading.ok)
    faults.push(...reading.faults.map(({ code, facts }) => ({ field, code, facts: { ...facts, ...whose } })));
  return reading;
}

function superiorIn(cell: CellValue, law: Law, faults: Fault[]): string | null {
  if (textIn(cell) === "" || textIn(cell) === "-") return null;
  const reading = nipIn(cell, "superior", law, faults);
  return reading.ok ? reading.nip : null;
}

function needed(field: ImportField, text: string, faults: Fault[]): string {
  if (text === "")
    faults.push({ field, code: "import.cell-empty", facts: { column: properHeadings[field] } });
  if (text.length > textMax) faults.push({ field, code: "input.too-long", facts: { maximum: textMax } });
  return text;
}

function kindIn(text: string, kindOf: (text: string) => PositionKind | undefined, faults: Fault[]) {
  const kind = kindOf(text);
  if (!kind) faults.push({ field: "kind", code: "import.kind-unknown", facts: { found: text.slice(0, 60) } });
  return kind;
}

function gradeIn(
  text: string,
  gradeOf: (text: string) => ReturnType<typeof readGrade>,
  faults: Fault[],
): string | null {
  if (text === "" || text === "-") return null;
  const reading = gradeOf(text);
  if (reading.ok) return reading.grade.code;
  faults.push({ field: "grade", code: reading.code, facts: { found: text.slice(0, 60) } });
  return null;
}

/** The NIP says whether somebody is PNS or PPPK; a column that says otherwise is a mistake in one of the two. */
function statusIn(text: string, nip: NipReading, faults: Fault[]): "PNS" | "PPPK" {
  const byNip = nip.ok ? nip.facts.status : "PNS";
  const plain = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  const written =
    plain === ""
      ? byNip
      : /^(PPPK|P3K|PEGAWAIPEMERINTAHDENGANPERJANJIANKERJA)$/.test(plain)
        ? "PPPK"
        : /^C?PNS$|^PEGAWAINEGERISIPIL$/.test(plain)
          ? "PNS"
          : null;
  if (written === null)
    faults.push({ field: "status", code: "import.status-unknown", facts: { found: text.slice(0, 60) } });
  else if (nip.ok && written !== byNip)
    faults.push({ field: "status", code: "import.status-against-nip", facts: { written, byNip } });
  return byNip;
}

function dayIn(field: "since" | "gradeSince", cell: CellValue, faults: Fault[]): string | null {
  const text = textIn(cell);
  if (text === "" || text === "-") return null;
  const day = readDay(text);
  if (day === null) faults.push({ field, code: "import.day-unknown", facts: { found: text.slice(0, 40) } });
  return day;
}

function emailIn(text: string, faults: Fault[]): string | null {
  if (text === "" || text === "-") return null;
  if (/^[^\s@,;<>]{1,80}@[^\s@,;<>]{3,110}$/.test(text)) return text.toLowerCase();
  faults.push({ field: "email", code: "import.email-unknown" });
  return null;
}
