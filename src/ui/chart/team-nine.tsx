import { say } from "#platform/words/words.ts";
import { ChartFrame, type ChartTable } from "./frame.tsx";
import { breakable, NineHead } from "./nine-cell.tsx";

export type TeamMember = { name: string; href?: string | undefined; isDecided: boolean };

export type TeamNineProps = {
  title: string;
  titleHidden?: boolean | undefined;
  /** The three columns from left to right, the three rows from top to bottom, as the reader reads them. */
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly { outcome: string; people: readonly TeamMember[] }[] }[];
  /** The same people as a list. */
  table: ChartTable;
  note?: string | undefined;
};

/** A team in the square where two ratings meet, each in their cell: what is decided full, what is a draft hollow. */
export const TeamNine = ({ title, titleHidden, columns, rows, table, note }: TeamNineProps) => (
  <ChartFrame title={title} titleHidden={titleHidden} table={table} note={note}>
    <ul class="am-team-legend">
      {[true, false].map((isDecided) => (
        <li>
          <Mark isDecided={isDecided} /> {stateOf(isDecided)}
        </li>
      ))}
    </ul>
    <table class="am-nine am-team">
      <caption class="ds-sr-only">{title}</caption>
      <NineHead columns={columns} />
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.label}</th>
            {row.cells.map(({ outcome, people }) => (
              <td>
                <span class="am-team-outcome">{breakable(outcome)}</span>
                {people.length > 0 && (
                  <ul>
                    {people.map((member) => (
                      <Member {...member} />
                    ))}
                  </ul>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ChartFrame>
);

const Member = ({ name, href, isDecided }: TeamMember) => (
  <li>
    <Mark isDecided={isDecided} /> {href ? <a href={href}>{name}</a> : name}
    <span class="ds-sr-only"> ({stateOf(isDecided)})</span>
  </li>
);

/** A full disc or a hollow square: told apart without colour. */
const Mark = ({ isDecided }: { isDecided: boolean }) => (
  <svg class="am-team-mark" width="12" height="12" aria-hidden="true" focusable="false">
    {isDecided ? (
      <circle class="am-team-decided" cx="6" cy="6" r="5" />
    ) : (
      <rect class="am-team-draft" x="1.5" y="1.5" width="9" height="9" />
    )}
  </svg>
);

function stateOf(isDecided: boolean): string {
  return say(isDecided ? "ui.team.decided" : "ui.team.draft");
}
