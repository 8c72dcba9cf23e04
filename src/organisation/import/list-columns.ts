import type { CellValue } from "#platform/spreadsheets/sheet.ts";
import type { TableColumn, TableRow } from "#platform/spreadsheets/table.ts";
import { type ImportField, importFields, properHeadings } from "./import-columns.ts";

/** A person as a list has them that the import reads; what is left out stays empty. */
export type ListRow = Partial<Record<ImportField, CellValue>>;

const widths: Record<ImportField, number> = {
  nip: 22,
  name: 34,
  grade: 12,
  gradeSince: 14,
  title: 40,
  kind: 24,
  unit: 40,
  superior: 22,
  status: 10,
  since: 14,
  email: 34,
};

/** Every column that the import reads, headed as it knows them best. */
export function listColumns(): TableColumn[] {
  return importFields.map((field) => ({
    header: properHeadings[field],
    type: field === "since" || field === "gradeSince" ? "date" : "text",
    width: widths[field],
  }));
}

/** The cells of a person in the order of the columns. */
export function listCells(row: ListRow): TableRow {
  return importFields.map((field) => row[field] ?? null);
}
