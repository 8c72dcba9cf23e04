import type { Child } from "hono/jsx";
import { ChartFrame } from "./frame.tsx";

/** `share` and `range`: parts of all, 0–1. No range: nothing is expected. */
export type SpreadBar = {
  label: string;
  share: number;
  /** The share in words: "6 orang (60%)". */
  shown: string;
  range: { low: number; high: number } | null;
  /** The range in words: "50–70%". */
  expected: string;
};

export type SpreadBarsProps = {
  title: string;
  titleHidden?: boolean | undefined;
  /** Heads of the table beside, which also name bar and band in the legend. */
  heads: { label: string; actual: string; expected: string };
  bars: readonly SpreadBar[];
  note?: Child | undefined;
};

/** How a whole spreads over steps, as bars, each over the band in which it is expected to lie. */
export const SpreadBars = ({ title, titleHidden, heads, bars, note }: SpreadBarsProps) => {
  const expects = bars.some(({ range }) => range !== null);
  const columns = [heads.label, heads.actual, ...(expects ? [heads.expected] : [])];
  const rows = bars.map((bar) => [bar.label, bar.shown, ...(expects ? [bar.expected] : [])]);
  return (
    <ChartFrame title={title} titleHidden={titleHidden} table={{ columns, rows }} note={note}>
      {expects && (
        <ul class="am-stacked-legend">
          <Legend look="am-spread-bar" label={heads.actual} />
          <Legend look="am-spread-band" label={heads.expected} />
        </ul>
      )}
      <ul class="am-stacked am-spread">
        {bars.map((bar) => (
          <li>
            <span class="am-stacked-label">{bar.label}</span>
            <Drawn bar={bar} />
            <span class="am-num">{bar.shown}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
};

const Legend = ({ look, label }: { look: string; label: string }) => (
  <li>
    <svg width="14" height="12" aria-hidden="true" focusable="false">
      <rect class={look} x="1" y="1" width="12" height="10" rx="2" />
    </svg>
    {label}
  </li>
);

/** Says the same as the table beside, so a screen reader passes over it. */
const Drawn = ({ bar: { share, range } }: { bar: SpreadBar }) => (
  <svg class="am-stacked-bar" width="100%" height="24" aria-hidden="true" focusable="false">
    <rect class="am-spread-track" y="11" width="100%" height="2" />
    {range && (
      <rect
        class="am-spread-band"
        x={percent(range.low)}
        y="1"
        width={percent(Math.max(range.high - range.low, hairline))}
        height="22"
        rx="3"
      />
    )}
    {share > 0 && <rect class="am-spread-bar" y="7" width={percent(share)} height="10" rx="2" />}
  </svg>
);

/** What may be nobody is still to be seen as a line. */
const hairline = 0.004;

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
