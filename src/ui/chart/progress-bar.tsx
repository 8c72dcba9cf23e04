import type { Child } from "hono/jsx";
import { say } from "#platform/words/words.ts";
import { drawnOnce } from "#ui/drawn-once.tsx";
import { Tag } from "#ui/layout/tag.tsx";
import { showShare } from "#ui/locale.ts";
import { type ProgressState, progressState } from "./progress-state.ts";

export type ProgressBarProps = {
  label: Child;
  /** Where the number comes from: "dari loket". */
  source?: string | undefined;
  /** As shown: "0,8"; left out while there is no number. */
  value?: string | undefined;
  /** As shown, with its unit: "≤ 1 hari kerja". */
  target: string;
  /** How much of the target is reached, 1 is all; the rule that knows the polarity says it. */
  share: number | null;
  /** How much should be by today, or by the end of what is looked at: the upright line. */
  expected: number | null;
  /** Of what went by, "today" would be untrue. */
  looksBack?: boolean | undefined;
  /** When a rule knows better than the two shares. */
  state?: ProgressState | undefined;
};

/** One indicator: what it is, where it stands beside where it should stand today, value and target. */
export const ProgressBar = (props: ProgressBarProps) => {
  const state = props.state ?? progressState(props.share, props.expected);
  return (
    <div class="am-indicator" data-state={state}>
      <p class="am-indicator-label">
        {props.label} {props.source && <Tag>{props.source}</Tag>}
      </p>
      <Bar
        reached={props.share !== null && props.share > 0 ? percent(props.share) : null}
        should={props.expected === null ? null : percent(props.expected)}
      />
      <p class="am-indicator-value">
        <strong>{props.value ?? "–"}</strong> / {props.target}
        <span class="am-indicator-state">{say(`ui.progress.${state}`)}</span>
        {props.expected !== null && (
          <span class="ds-sr-only">
            {" "}
            {say(props.looksBack ? "ui.progress.expected-then" : "ui.progress.expected", {
              share: showShare(props.expected, 0),
            })}
          </span>
        )}
      </p>
    </div>
  );
};

/** Says the same as the words beside it, so a screen reader passes over it. */
const Bar = drawnOnce(({ reached, should }: { reached: string | null; should: string | null }) => (
  <svg class="am-progress-bar" width="100%" height="18" aria-hidden="true" focusable="false">
    <rect class="am-track" y="4.5" width="100%" height="9" rx="4.5" />
    {reached && <rect class="am-fill" y="4.5" width={reached} height="9" rx="4.5" />}
    {should && <line class="am-should" x1={should} x2={should} y1="0" y2="18" />}
  </svg>
));

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
}

/** What the upright line means, once above the bars. */
export const ProgressLegend = () => <span class="am-legend">{say("ui.progress.legend")}</span>;
