import { scaleLinear } from "d3-scale";
import type { Child } from "hono/jsx";
import { showShare } from "#ui/locale.ts";
import { Drawing } from "./drawing.tsx";
import { ChartFrame } from "./frame.tsx";

/** From this time on, the share that has not ended; the bounds are null where nothing can spread any more. */
export type CurveStep = { at: number; share: number; lower: number | null; upper: number | null };

export type SurvivalCurveProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  titleHidden?: boolean | undefined;
  /** The picture in a sentence. */
  description: string;
  /** In rising order. */
  steps: readonly CurveStep[];
  /** A time as a person says it: "2,5 jam". */
  showTime: (at: number) => string;
  /** Heads of the table: time, still open, from, to. */
  heads: readonly [string, string, string, string];
  note?: Child | undefined;
};

type Size = { width: number; height: number; left: number; right: number; top: number; bottom: number };
const around = { left: 44, right: 14, top: 12, bottom: 26 };
/** Two drawings, of which the sheet shows one: letters keep their size on every screen. */
const sizes = { long: { width: 720, height: 220, ...around }, short: { width: 340, height: 200, ...around } };
/** Where fewer are left than this, the picture ends: what comes after is a thin tail. */
const tail = 0.02;

/** What share is still waiting after a time, in steps, with the band on which the truth may lie. */
export const SurvivalCurve = (props: SurvivalCurveProps) => {
  const { id, title, titleHidden, description, steps, showTime, note } = props;
  return (
    <ChartFrame {...{ title, titleHidden, note }} table={tableOf(props)}>
      {(["long", "short"] as const).map((which) => (
        <Drawing
          id={`${id}-${which}`}
          class={`am-survival-${which}`}
          title={title}
          description={description}
          height={sizes[which].height}
          viewBox={`0 0 ${sizes[which].width} ${sizes[which].height}`}
        >
          <Curve steps={steps} showTime={showTime} size={sizes[which]} />
        </Drawing>
      ))}
    </ChartFrame>
  );
};

const rowsInTable = 24;

function tableOf({ steps, heads, showTime }: SurvivalCurveProps) {
  const every = Math.ceil(steps.length / rowsInTable);
  const shown = steps.filter((_, at) => at % every === 0 || at === steps.length - 1);
  const share = (value: number | null) => (value === null ? "–" : showShare(value));
  return {
    columns: heads,
    rows: shown.map((step) => [showTime(step.at), share(step.share), share(step.lower), share(step.upper)]),
  };
}

type CurveProps = Pick<SurvivalCurveProps, "steps" | "showTime"> & { size: Size };

const Curve = ({ steps, showTime, size }: CurveProps) => {
  const drawn = untilTail(steps);
  const last = drawn.at(-1)?.at || 1;
  const x = rounded(scaleLinear([0, last], [size.left, size.width - size.right]));
  const y = rounded(scaleLinear([0, 1], [size.height - size.bottom, size.top]));
  return (
    <>
      {[0, 0.5, 1].map((share) => (
        <>
          <line
            class="am-survival-grid"
            x1={size.left}
            x2={size.width - size.right}
            y1={y(share)}
            y2={y(share)}
          />
          <text class="am-stone-note" x={size.left - 6} y={y(share) + 4} text-anchor="end">
            {showShare(share)}
          </text>
        </>
      ))}
      <path class="am-survival-band" d={bandOf(drawn, x, y)} />
      <path class="am-survival-line" d={stepsOf(drawn, x, y)} />
      {[0, 0.5, 1].map((part) => (
        <text class="am-stone-note" x={x(last * part)} y={size.height - 6} text-anchor={anchors.get(part)}>
          {showTime(Math.round(last * part))}
        </text>
      ))}
    </>
  );
};

const anchors = new Map<number, "start" | "middle" | "end">([
  [0, "start"],
  [0.5, "middle"],
  [1, "end"],
]);

type Scale = (value: number) => number;

function rounded(scale: Scale): Scale {
  return (value) => Math.round(scale(value) * 10) / 10;
}

function untilTail(steps: readonly CurveStep[]): readonly CurveStep[] {
  const end = steps.findIndex(({ share }) => share <= tail);
  return end < 0 ? steps : steps.slice(0, end + 1);
}

/** All begin as open; each step goes along and then down. */
function stepsOf(steps: readonly CurveStep[], x: Scale, y: Scale): string {
  return `M${x(0)},${y(1)}${steps.map(({ at, share }) => `H${x(at)}V${y(share)}`).join("")}`;
}

function bandOf(steps: readonly CurveStep[], x: Scale, y: Scale): string {
  const bounded = steps.flatMap(({ at, lower, upper }) =>
    lower === null || upper === null ? [] : [{ at, lower, upper }],
  );
  const over = bounded.map(({ at, upper }) => `H${x(at)}V${y(upper)}`).join("");
  const under = bounded
    .toReversed()
    .map(({ at, lower }, place, all) => `V${y(lower)}H${x(at)}${place === all.length - 1 ? `V${y(1)}` : ""}`)
    .join("");
  return `M${x(0)},${y(1)}${over}${under}Z`;
}
