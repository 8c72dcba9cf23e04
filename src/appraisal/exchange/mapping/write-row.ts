import type { CellValue } from "#platform/spreadsheets/sheet.ts";
import type { ColumnType, TableColumn, TableRow } from "#platform/spreadsheets/table.ts";
import { dayFields, type ExchangeField, type SourceRow } from "./fields.ts";
import type { Profile, ProfileColumn } from "./profile.schema.ts";

const whole: ReadonlySet<ExchangeField> = new Set(["year", "startMonth", "startYear", "endMonth", "endYear"]);
const narrow = 20; // not of the law: characters
const wide: ReadonlySet<ExchangeField> = new Set([
  ...(["name", "position", "unit", "appraiserName", "appraiserPosition", "appraiserUnit"] as const),
  ...(["result", "serves", "indicator", "realisation", "feedback"] as const),
]);

/** The columns of a file in this profile. */
export function columnsOf(profile: Profile): TableColumn[] {
  return profile.columns.map((column) => ({
    header: column.heading,
    type: typeOf(profile, column),
    width: column.field && wide.has(column.field) ? 36 : Math.max(narrow, column.heading.length + 2),
  }));
}

/** Days are text in the profile's own form: what another system reads is not left to a spreadsheet's settings. */
function typeOf({ codes }: Profile, { field, codes: list }: ProfileColumn): ColumnType {
  if (field === "creditPoints") return "number";
  if (field && whole.has(field)) return "integer";
  const written = Object.values(codes[list ?? ""] ?? {});
  return written.length > 0 && written.every(({ write }) => typeof write === "number") ? "integer" : "text";
}

/** A row in the order and the letters of the profile; undefined where it is to be left out. */
export function writeRow(profile: Profile, row: SourceRow): TableRow | undefined {
  const { intervals, only } = profile;
  const isMeant = intervals === "all" || row.interval == null || intervals.includes(String(row.interval));
  if (!isMeant || only.some((field) => row[field] == null)) return undefined;
  return profile.columns.map((column) => cellOf(profile, column, row));
}

function cellOf(profile: Profile, { field, constant, codes }: ProfileColumn, row: SourceRow): CellValue {
  const value = field ? (row[field] ?? null) : (constant ?? null);
  if (value === null || value === "") return null;
  if (codes !== undefined) return profile.codes[codes]?.[String(value)]?.write ?? value;
  return field && dayFields.has(field) ? writeDay(String(value), profile.dates) : value;
}

function writeDay(day: string, form: Profile["dates"]): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return form.replace("YYYY", year).replace("MM", month).replace("DD", date);
}
