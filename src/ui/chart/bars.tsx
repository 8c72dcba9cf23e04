import { scaleLinear } from "d3-scale";

export type Bar = {
  label: string;
  value: number;
  /** The value in words: "9 orang (8%)". */
  shown: string;
  /** A line to compare with: what the pattern of the law expects here. */
  mark?: { value: number; label: string } | undefined;
};

export type BarsProps = {
  caption: string;
  captionHidden?: boolean | undefined;
  bars: readonly Bar[];
  /** The full width; the largest value when left out. */
  max?: number | undefined;
};

/** A distribution: a table whose figures are drawn as well, so that it needs no second one beside it. */
export const Bars = ({ caption, captionHidden, bars, max }: BarsProps) => {
  const largest = max ?? Math.max(1, ...bars.flatMap((bar) => [bar.value, bar.mark?.value ?? 0]));
  const width = scaleLinear([0, largest], [0, 100]).clamp(true);
  return (
    <table class="am-bars">
      <caption class={captionHidden ? "ds-sr-only" : undefined}>{caption}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr>
            <th scope="row">{bar.label}</th>
            <td>
              <BarDrawing bar={bar} width={(value) => `${Math.round(width(value) * 10) / 10}%`} />
            </td>
            <td class="am-num">
              {bar.shown}
              {bar.mark && <span class="am-bars-mark"> {bar.mark.label}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const BarDrawing = ({ bar, width }: { bar: Bar; width: (value: number) => string }) => (
  <svg width="100%" height="26" aria-hidden="true" focusable="false">
    <rect class="am-bar-fill" y="5" width={width(bar.value)} height="16" rx="4" />
    {bar.mark && (
      <line class="am-should" x1={width(bar.mark.value)} x2={width(bar.mark.value)} y1="0" y2="26" />
    )}
  </svg>
);
