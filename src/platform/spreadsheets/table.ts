import type { CellValue } from "./sheet.ts";

export type ColumnType = "text" | "number" | "integer" | "date";

/** A column to be written. NIP and every other identity number is `text`, or Excel rounds it. */
export type TableColumn = {
  readonly header: string;
  readonly type: ColumnType;
  /** In characters; without it the header's length decides. */
  readonly width?: number;
  /** An Excel number format, in the file's own letters ("#,##0.00", "dd/mm/yyyy"). */
  readonly format?: string;
};

export type TableRow = readonly CellValue[];

/** A table to be written as a file; its rows may come as slowly as the database gives them. */
export type Table = {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<TableRow> | AsyncIterable<TableRow>;
};
