import type { Child } from "hono/jsx";

export type HeatMapCell = {
  /** 0 is the palest; null: nothing is known or nothing happens here. */
  level: 0 | 1 | 2 | 3 | 4 | null;
  /** The figure in the cell. */
  shown: Child;
  /** A second, smaller one. */
  under?: Child | undefined;
};

export type HeatMapProps = {
  caption: string;
  captionHidden?: boolean | undefined;
  /** Names the first column. */
  corner: string;
  columns: readonly { short: string; full: string }[];
  rows: readonly { label: string; cells: readonly HeatMapCell[] }[];
  /** What the palest and the strongest colour say. */
  legend: readonly [palest: string, strongest: string];
};

/** Where much meets little, by two sides: a table whose cells are coloured, so that it needs no second one beside it. */
export const HeatMap = ({ caption, captionHidden, corner, columns, rows, legend }: HeatMapProps) => (
  <div class="am-heat-frame">
    <table class="am-heat">
      <caption class={captionHidden ? "ds-sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="ds-sr-only">{corner}</span>
          </th>
          {columns.map(({ short, full }) => (
            <th scope="col">
              <abbr title={full}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr>
            <th scope="row">{label}</th>
            {cells.map((cell) => (
              <td data-level={cell.level ?? undefined}>
                {cell.shown}
                {cell.under && <small>{cell.under}</small>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <p class="am-heat-legend" aria-hidden="true">
      <span>{legend[0]}</span>
      {([0, 1, 2, 3, 4] as const).map((level) => (
        <span class="am-heat-step" data-level={level} />
      ))}
      <span>{legend[1]}</span>
    </p>
  </div>
);
