import { say } from "#platform/words/words.ts";
import { Icon } from "#ui/page/icon.tsx";

export type NineCellProps = {
  caption: string;
  /** The three columns from left to right, the three rows from top to bottom, as the reader reads them. */
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
  /** Which cell it came to, counted from 0; null while it is not known. */
  chosen: { row: number; column: number } | null;
};

/** Two ratings meet in a square; the chosen one stands out by a tick, a frame and a spoken word. */
export const NineCell = ({ caption, columns, rows, chosen }: NineCellProps) => (
  <table class="am-nine">
    <caption class="ds-sr-only">{caption}</caption>
    <thead>
      <tr>
        <td />
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, rowIndex) => (
        <tr>
          <th scope="row">{row.label}</th>
          {row.cells.map((words, columnIndex) => (
            <NineCellCell words={words} chosen={chosen?.row === rowIndex && chosen.column === columnIndex} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const NineCellCell = ({ words, chosen }: { words: string; chosen: boolean }) =>
  chosen ? (
    <td class="am-chosen">
      <Icon name="done" />
      <strong>{words}</strong>
      <span class="ds-sr-only"> ({say("ui.nine-cell.chosen")})</span>
    </td>
  ) : (
    <td>{words}</td>
  );
