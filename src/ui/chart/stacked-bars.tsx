import type { Child } from "hono/jsx";
import { ChartFrame } from "./frame.tsx";

/** How a part looks; what it means stands in the legend. */
export type PartLook = "done" | "going" | "asked" | "begun" | "none";

export type StackedBar = {
  label: string;
  href?: string | undefined;
  /** One for each part, in their order. */
  values: readonly number[];
  /** What the bar comes to, in words: "3 dari 12". */
  shown: string;
};

export type StackedBarsProps = {
  title: string;
  titleHidden?: boolean | undefined;
  /** What the labels are: the head of their column in the table beside. */
  head: string;
  /** From the left; the last is what is still missing. */
  parts: readonly { label: string; look: PartLook }[];
  bars: readonly StackedBar[];
  note?: Child | undefined;
};

/** Wholes made of the same parts, each as long as the other: how far the one is beside the other. */
export const StackedBars = ({ title, titleHidden, head, parts, bars, note }: StackedBarsProps) => (
  <ChartFrame
    title={title}
    titleHidden={titleHidden}
    table={{
      columns: [head, ...parts.map(({ label }) => label)],
      rows: bars.map((bar) => [bar.label, ...bar.values.map(String)]),
    }}
    note={note}
  >
    <ul class="am-stacked-legend">
      {parts.map(({ label, look }) => (
        <li>
          <svg width="12" height="12" aria-hidden="true" focusable="false">
            <rect class="am-part" data-look={look} width="12" height="12" rx="3" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
    <ul class="am-stacked">
      {bars.map((bar) => (
        <li>
          <span class="am-stacked-label">
            {bar.href ? (
              <a class="ds-link" href={bar.href}>
                {bar.label}
              </a>
            ) : (
              bar.label
            )}
          </span>
          <Parts looks={parts.map(({ look }) => look)} values={bar.values} />
          <span class="am-num">{bar.shown}</span>
        </li>
      ))}
    </ul>
  </ChartFrame>
);

/** Says the same as the table beside, so a screen reader passes over it. */
const Parts = ({ looks, values }: { looks: readonly PartLook[]; values: readonly number[] }) => {
  const whole = values.reduce((sum, value) => sum + value, 0);
  const share = (value: number) => `${whole === 0 ? 0 : Math.round((value / whole) * 1000) / 10}%`;
  const before = (index: number) => values.slice(0, index).reduce((sum, value) => sum + value, 0);
  return (
    <svg class="am-stacked-bar" width="100%" height="16" aria-hidden="true" focusable="false">
      {looks.map(
        (look, index) =>
          (values[index] ?? 0) > 0 && (
            <rect
              class="am-part"
              data-look={look}
              x={share(before(index))}
              width={share(values[index] ?? 0)}
              height="16"
            />
          ),
      )}
    </svg>
  );
};
