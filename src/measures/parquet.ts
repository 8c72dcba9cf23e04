import { parquetWriteBuffer } from "hyparquet-writer";
import type { TableColumn, TableRow } from "#platform/spreadsheets/table.ts";

const typeOf = { text: "STRING", date: "STRING", number: "DOUBLE", integer: "INT32" } as const;

/** A table as Apache Parquet, column by column; every cell may be empty. */
export function parquetOf(columns: readonly TableColumn[], rows: readonly TableRow[]): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: columns.map(({ header, type }, at) => ({
      name: header,
      type: typeOf[type],
      nullable: true,
      data: rows.map((row) => row[at] ?? null),
    })),
  });
}
