import { say } from "#platform/words/words.ts";
import { Icon } from "#ui/page/icon.tsx";

export type NineCellProps = {
  caption: string;
  /** The three columns from left to right, the three rows from top to bottom, as the reader reads them. */
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
  /** Green is for what is welcome; another outcome stands out as plainly, without praise. */
  isWelcome?: boolean | undefined;
  /** Which cell it came to, counted from 0; null while it is not known. */
  chosen: { row: number; column: number } | null;
};

/** Two ratings meet in a square; the chosen one stands out by a tick, a frame and a spoken word. */
export const NineCell = ({ caption, columns, rows, chosen, isWelcome = true }: NineCellProps) => (
  <table class="am-nine">
    <caption class="ds-sr-only">{caption}</caption>
    <NineHead columns={columns} />
    <tbody>
      {rows.map((row, rowIndex) => (
        <tr>
          <th scope="row">{row.label}</th>
          {row.cells.map((words, columnIndex) => (
            <NineCellCell
              isWelcome={isWelcome}
              words={words}
              chosen={chosen?.row === rowIndex && chosen.column === columnIndex}
            />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** The empty corner, and the columns. */
export const NineHead = ({ columns }: { columns: readonly string[] }) => (
  <thead>
    <tr>
      <td />
      {columns.map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  </thead>
);

const NineCellCell = ({
  words,
  chosen,
  isWelcome,
}: {
  words: string;
  chosen: boolean;
  isWelcome: boolean;
}) =>
  chosen ? (
    <td class={isWelcome ? "am-chosen" : "am-chosen am-plainly"}>
      <Icon name={isWelcome ? "done" : "going"} />
      <strong>{breakable(words)}</strong>
      <span class="ds-sr-only"> ({say("ui.nine-cell.chosen")})</span>
    </td>
  ) : (
    <td>{breakable(words)}</td>
  );

/** "Kurang/Misconduct" breaks after its slash and nowhere else. */
export function breakable(words: string) {
  const [first, ...rest] = words.split("/");
  return rest.length === 0 ? (
    words
  ) : (
    <>
      {first}/<wbr />
      {rest.join("/")}
    </>
  );
}
