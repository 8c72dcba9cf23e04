import { scaleSqrt } from "d3-scale";
import { say } from "#platform/words/words.ts";
import { breakable, NineHead } from "./nine-cell.tsx";

export type MoveMatrixProps = {
  caption: string;
  captionHidden?: boolean | undefined;
  /** What both sides are counted by, in one order: the row is where somebody was, the column where they would be. */
  labels: readonly string[];
  /** `counts[row][column]` as many people; nothing is drawn where there is nobody. */
  counts: readonly (readonly number[])[];
  /** A count in words: "1.204". */
  shown: (count: number) => string;
};

/**
 * From where to where people would move: a table whose figures are drawn as circles as well, so that it needs no second
 * one beside it. Who stays lies on the diagonal, quieter, and is not drawn: there are too many of them to compare with.
 */
export const MoveMatrix = ({ caption, captionHidden, labels, counts, shown }: MoveMatrixProps) => {
  const moved = counts.flatMap((row, from) => row.filter((_, to) => to !== from));
  const radius = scaleSqrt([0, Math.max(1, ...moved)], [0, radiusMax]);
  return (
    <table class="am-nine am-moves">
      <caption class={captionHidden ? "ds-sr-only" : undefined}>{caption}</caption>
      <NineHead columns={labels} />
      <tbody>
        {labels.map((label, from) => (
          <tr>
            <th scope="row">{breakable(label)}</th>
            {labels.map((_, to) => (
              <MoveCell
                count={counts[from]?.[to] ?? 0}
                stays={from === to}
                radius={radius(counts[from]?.[to] ?? 0)}
                shown={shown}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const radiusMax = 16;
const side = 2 * radiusMax + 2;

type MoveCellProps = { count: number; stays: boolean; radius: number; shown: (count: number) => string };

const MoveCell = ({ count, stays, radius, shown }: MoveCellProps) => {
  if (count === 0) return <td class={stays ? "am-stayed" : undefined} />;
  if (stays)
    return (
      <td class="am-stayed">
        {shown(count)}
        <span class="ds-sr-only"> ({say("ui.move-matrix.stays")})</span>
      </td>
    );
  return (
    <td>
      <svg width={side} height={side} viewBox={`0 0 ${side} ${side}`} aria-hidden="true" focusable="false">
        <circle class="am-move" cx={side / 2} cy={side / 2} r={Math.max(2, Math.round(radius * 10) / 10)} />
      </svg>
      <strong>{shown(count)}</strong>
    </td>
  );
};
