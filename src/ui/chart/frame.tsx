import type { Child, PropsWithChildren } from "hono/jsx";
import { say } from "#platform/words/words.ts";

export type ChartTable = { columns: readonly string[]; rows: readonly (readonly Child[])[] };

export type ChartFrameProps = {
  title: string;
  /** When a heading beside says it already. */
  titleHidden?: boolean | undefined;
  /** The same in figures. */
  table: ChartTable;
  /** A line under the picture. */
  note?: Child | undefined;
};

/** A picture (the children) with its figures one click away; on paper both. */
export const ChartFrame = ({
  title,
  titleHidden,
  table,
  note,
  children,
}: PropsWithChildren<ChartFrameProps>) => (
  <figure class="am-chart">
    <figcaption class={titleHidden ? "ds-sr-only" : "am-strong"}>{title}</figcaption>
    {children}
    <div class="am-chart-foot">
      <details class="am-as-table">
        <summary>
          {say("ui.chart.as-table")}
          <span class="ds-sr-only">: {title}</span>
        </summary>
        <section class="am-scrolls" tabindex={0} aria-label={title}>
          <FigureTable caption={title} table={table} />
        </section>
      </details>
      {note && <p class="am-chart-note">{note}</p>}
    </div>
  </figure>
);

const FigureTable = ({ caption, table }: { caption: string; table: ChartTable }) => (
  <table class="ds-table">
    <caption class="ds-sr-only">{caption}</caption>
    <thead>
      <tr>
        {table.columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map(([head, ...cells]) => (
        <tr>
          <th scope="row">{head}</th>
          {cells.map((value) => (
            <td>{value}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
