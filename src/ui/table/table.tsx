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
    <div class="am-table">
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
            <tr>{columns.map((column, index) => cell(column, row, index === 0))}</tr>
          ))}
        </tbody>
      </table>
      {paging && <Pager address={address} paging={paging} />}
      {downloads && <Downloads {...downloads} />}
    </div>
  );
}

function cell<Row>(column: Column<Row>, row: Row, namesTheRow: boolean) {
  const look = column.numeric ? "am-num" : undefined;
  if (namesTheRow) {
    return (
      <th scope="row" class={look}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td data-label={column.head} class={look}>
      {column.cell(row)}
    </td>
  );
}

type ColumnHeadProps<Row> = { column: Column<Row>; address: Address; sort: Sort | undefined };

function ColumnHead<Row>({ column, address, sort }: ColumnHeadProps<Row>) {
  const look = column.numeric ? "am-num" : undefined;
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
