import { IntervalCode, OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import type { ExchangeField } from "#appraisal/exchange/mapping/fields.ts";
import type { CodeList, Profile } from "#appraisal/exchange/mapping/profile.schema.ts";
import { cellText } from "#platform/spreadsheets/cell-text.ts";
import type { CellProblem } from "#platform/spreadsheets/marked-workbook.ts";
import { readDay } from "#platform/spreadsheets/read-day.ts";
import { lostDigits, type SheetRow } from "#platform/spreadsheets/sheet.ts";
import type { Law } from "#rules/law.ts";
import { readNip } from "#rules/nip/nip.ts";
import type {
  OverallRating as Overall,
  Rating as RatingCode,
} from "#rules/overall-rating/overall-rating.law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";

/** What a row of the national system says; days are null where it says none. */
export type ReadLine = {
  rowNumber: number;
  nip: string;
  name: string;
  interval: string;
  startsOn: string | null;
  endsOn: string | null;
  results: RatingCode;
  conduct: RatingCode;
  overall: Overall;
  appraiserNip: string;
  appraiserName: string;
};
export type LineProblem = CellProblem & { nip: string };
export type ColumnOf = ReadonlyMap<ExchangeField, number>;

type Fault = { field: ExchangeField; code: string; facts?: Record<string, string | number> };
type Asked = { profile: Profile; columnOf: ColumnOf; law: Law; year: number };

const textMax = 200;
const foundMax = 60; // characters of a wrong cell that are repeated

/** Reads one row after the other: a line, or every cell that is wrong. */
export function lineReader(asked: Asked): (row: SheetRow) => { line?: ReadLine; problems: LineProblem[] } {
  const { profile, columnOf, law, year } = asked;
  const codes = codeReader(profile);
  return (row) => {
    const faults: Fault[] = [];
    const raw = (field: ExchangeField) => row.cells[(columnOf.get(field) ?? 0) - 1] ?? null;
    const text = (field: ExchangeField) => cellText(raw(field));
    const reading = readNip(lostDigits(raw("nip")) ? "1E+17" : text("nip"), law);
    if (!reading.ok)
      faults.push(...reading.faults.map(({ code, facts }) => ({ field: "nip" as const, code, facts })));
    const days = daysIn(text, year, faults);
    const results = Rating.safeParse(codes("results", text, faults)).data;
    const conduct = Rating.safeParse(codes("conduct", text, faults)).data;
    const overall = OverallRating.safeParse(codes("overall", text, faults)).data;
    if (results && conduct && overall && overallRating({ results, conduct }, law).value !== overall)
      faults.push({ field: "overall", code: "exchange.not-by-quadrant" });
    const interval = intervalIn(asked, text, codes, faults);
    yearIn(text("year"), year, faults);
    for (const field of ["name", "appraiserName"] as const)
      if (text(field).length > textMax)
        faults.push({ field, code: "input.too-long", facts: { maximum: textMax } });
    if (faults.length === 0 && reading.ok && results && conduct && overall) {
      const appraiser = {
        appraiserNip: text("appraiserNip").slice(0, 30),
        appraiserName: text("appraiserName"),
      };
      const said = { ...{ interval, results, conduct, overall }, ...days, ...appraiser };
      return { line: { rowNumber: row.number, nip: reading.nip, name: text("name"), ...said }, problems: [] };
    }
    const nip = reading.ok ? reading.nip : text("nip").slice(0, 30);
    return { problems: faults.map((fault) => asProblem(fault, row.number, columnOf, nip)) };
  };
}

type TextOf = (field: ExchangeField) => string;
type CodeOf = (field: ExchangeField, text: TextOf, faults: Fault[]) => string | undefined;

/** The code that a cell names in any of the ways that the profile knows; whatever its case, spaces and dots. */
function codeReader(profile: Profile): CodeOf {
  const lists = new Map(
    profile.columns.flatMap(({ field, codes }) => {
      return field && codes ? [[field, spellings(profile.codes[codes] ?? {})] as const] : [];
    }),
  );
  return (field, textOf, faults) => {
    const text = textOf(field);
    if (text === "") faults.push({ field, code: "exchange.cell-empty" });
    const code = lists.get(field)?.get(plain(text));
    if (text !== "" && code === undefined)
      faults.push({ field, code: "exchange.code-unknown", facts: { found: text.slice(0, foundMax) } });
    return code;
  };
}

function spellings(list: CodeList): Map<string, string> {
  return new Map(
    Object.entries(list).flatMap(([code, { write, read }]) =>
      [String(write), ...read].map((spelling) => [plain(spelling), code] as const),
    ),
  );
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** A file without the column, or a profile that knows none, is about the whole year. */
function intervalIn({ profile, columnOf }: Asked, text: TextOf, codes: CodeOf, faults: Fault[]): string {
  if (profile.period === "annual" || !columnOf.has("interval")) return "annual";
  return IntervalCode.safeParse(codes("interval", text, faults)).data ?? "annual";
}

function yearIn(text: string, year: number, faults: Fault[]): void {
  if (text !== "" && text !== String(year))
    faults.push({
      field: "year",
      code: "exchange.other-year",
      facts: { found: text.slice(0, foundMax), year },
    });
}

function daysIn(text: TextOf, year: number, faults: Fault[]) {
  const [startsOn, endsOn] = (["startsOn", "endsOn"] as const).map((field) => {
    const written = text(field);
    if (written === "" || written === "-") return null;
    const day = readDay(written);
    const facts = { found: written.slice(0, foundMax), year };
    if (day === null) faults.push({ field, code: "exchange.day-unknown", facts });
    else if (!day.startsWith(String(year))) faults.push({ field, code: "exchange.day-of-other-year", facts });
    return day;
  });
  if (startsOn && endsOn && startsOn > endsOn)
    faults.push({ field: "endsOn", code: "exchange.days-reversed" });
  return { startsOn: startsOn ?? null, endsOn: endsOn ?? null };
}

function asProblem(
  { field, code, facts }: Fault,
  rowNumber: number,
  columnOf: ColumnOf,
  nip: string,
): LineProblem {
  return { rowNumber, column: columnOf.get(field) ?? null, code, facts: facts ?? {}, nip };
}
