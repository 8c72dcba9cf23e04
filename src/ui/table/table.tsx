import type { Child } from "hono/jsx";
import { say } from "#platform/words/words.ts";
import type { Address } from "./address.ts";
import type { Column } from "./column.ts";
import { Downloads, type DownloadsProps } from "./downloads.tsx";
import { Pager, type Paging } from "./pager.tsx";
import { type Sort, sortHref } from "./sort.ts";

export type TableProps<Row> = {
  /** What the rows are; always read out, hidden from sight when a heading beside says it already. */
  caption: string;
  captionHidden?: boolean | undefined;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** On a phone a row is two lines: what names it, and the other values side by side. */
  compact?: boolean | undefined;
  address: Address;
  sort?: Sort | undefined;
  paging?: Paging | undefined;
  downloads?: DownloadsProps | undefined;
  /** Stands instead of the table when there is no row: an EmptyState. */
  empty?: Child | undefined;
};

/** Rows and columns; below 600 px every row is a card, its cells labelled by `data-label`. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, address, paging, downloads } = props;
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  return (
    <div class="am-table" data-compact={props.compact ? "" : undefined}>
      <table class="ds-table">
        <caption class={props.captionHidden ? "ds-sr-only" : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead column={column} address={address} sort={props.sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>{columns.map((column, index) => cell(column, row, index === 0, props.compact))}</tr>
          ))}
        </tbody>
      </table>
      {paging && <Pager address={address} paging={paging} />}
      {downloads && <Downloads {...downloads} />}
    </div>
  );
}

function cell<Row>(column: Column<Row>, row: Row, namesTheRow: boolean, compact = false) {
  const look = lookOf(column);
  if (namesTheRow) {
    return (
      <th scope="row" class={look}>
        {column.cell(row)}
      </th>
    );
  }
  const label = compact && column.onPhone !== "labelled" ? undefined : column.head;
  return (
    <td data-label={label} class={look}>
      {column.cell(row)}
    </td>
  );
}

function lookOf<Row>({ numeric, onPhone }: Column<Row>): string | undefined {
  const looks = [numeric && "am-num", onPhone === "left-out" && "am-desk-only"].filter(Boolean);
  return looks.join(" ") || undefined;
}

type ColumnHeadProps<Row> = { column: Column<Row>; address: Address; sort: Sort | undefined };

function ColumnHead<Row>({ column, address, sort }: ColumnHeadProps<Row>) {
  const look = lookOf(column);
  if (column.sort === undefined) {
    return (
      <th scope="col" class={look}>
        {column.head}
      </th>
    );
  }
  const direction = sort?.by === column.sort ? sort.direction : undefined;
  return (
    <th scope="col" class={look} aria-sort={direction ?? "none"}>
      <a href={sortHref(address, sort, column.sort)}>
        {column.head}
        <span class="am-sort" aria-hidden="true">
          {direction === undefined ? "↕" : direction === "ascending" ? "↑" : "↓"}
        </span>
        <span class="ds-sr-only">
          {" "}
          ({say(direction === "ascending" ? "ui.table.sort-down" : "ui.table.sort-up")})
        </span>
      </a>
    </th>
  );
}
