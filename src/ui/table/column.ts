import type { Child } from "hono/jsx";

export type Column<Row> = {
  /** The head of the column, and the label of its cells where a row becomes a card on a phone. */
  head: string;
  cell: (row: Row) => Child;
  /** Right-aligned, figures under figures. */
  numeric?: boolean | undefined;
  /** Of a compact table on a phone: left out, or with its head before it; else the bare value stands in the second line. */
  onPhone?: "left-out" | "labelled" | undefined;
  /** The name it is sorted by in `?sort=`; left out, it cannot be sorted. */
  sort?: string | undefined;
};
