import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { say } from "#platform/words/words.ts";
import { dayNumber, showDay, showNumber } from "#ui/locale.ts";
import { Drawing } from "./drawing.tsx";
import { ChartFrame } from "./frame.tsx";

export type PacePoint = { day: string; value: number; shown: string };

export type PaceLineProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  titleHidden?: boolean | undefined;
  /** "YYYY-MM-DD", both ends of the time that is drawn. */
  from: string;
  to: string;
  today: string;
  /** Oldest first. */
  points: readonly PacePoint[];
  target: { value: number; shown: string };
  /** Whether it is counted up through the time: then the way to the target is drawn too. */
  isCounted: boolean;
};

const size = { width: 340, height: 170, left: 48, right: 12, top: 20, bottom: 24 };

/** A number over time beside its target, and beside a steady way there; its figures in the table. */
export const PaceLine = (props: PaceLineProps) => {
  const { id, title, titleHidden, points, target } = props;
  return (
    <ChartFrame
      {...{ title, titleHidden }}
      table={tableOf(props)}
      note={say(props.isCounted ? "ui.pace.legend" : "ui.pace.legend-plain")}
    >
      <Drawing
        id={id}
        class="am-pace"
        title={title}
        description={describe(points, target.shown)}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
      >
        <Lines {...props} />
      </Drawing>
    </ChartFrame>
  );
};

function tableOf({ points, target, isCounted, from, to }: PaceLineProps) {
  const head = [say("ui.pace.day"), say("ui.pace.value"), say("ui.pace.target")];
  const pace = (day: string) =>
    showNumber(
      (target.value * (dayNumber(day) - dayNumber(from))) / (dayNumber(to) - dayNumber(from) || 1),
      1,
    );
  return {
    columns: isCounted ? [...head, say("ui.pace.expected")] : head,
    rows: points.map(({ day, shown }) => [
      showDay(day),
      shown,
      target.shown,
      ...(isCounted ? [pace(day)] : []),
    ]),
  };
}

function describe(points: readonly PacePoint[], target: string): string {
  const last = points.at(-1);
  return last
    ? say("ui.pace.description", { day: showDay(last.day), value: last.shown, target })
    : say("ui.pace.none", { target });
}

const Lines = ({ from, to, today, points, target, isCounted }: PaceLineProps) => {
  const { x, y } = scalesOf({ from, to, points, target });
  const path = line<PacePoint>()
    .x(({ day }) => x(dayNumber(day)))
    .y(({ value }) => y(value));
  const isNow = today >= from && today <= to;
  return (
    <>
      <line class="am-pace-base" x1={size.left} x2={size.width - size.right} y1={y(0)} y2={y(0)} />
      <line
        class="am-pace-target"
        x1={size.left}
        x2={size.width - size.right}
        y1={y(target.value)}
        y2={y(target.value)}
      />
      {isCounted && (
        <line
          class="am-pace-expected"
          x1={x(dayNumber(from))}
          x2={x(dayNumber(to))}
          y1={y(0)}
          y2={y(target.value)}
        />
      )}
      {isNow && (
        <line
          class="am-pace-today"
          x1={x(dayNumber(today))}
          x2={x(dayNumber(today))}
          y1={size.top}
          y2={size.height - size.bottom}
        />
      )}
      <path class="am-pace-line" d={path(points) ?? ""} />
      {points.map(({ day, value }) => (
        <circle class="am-pace-point" cx={x(dayNumber(day))} cy={y(value)} r="4" />
      ))}
      <Scale x={x} y={y} from={from} to={to} target={target} />
    </>
  );
};

type Scaling = (value: number) => number;

const Scale = ({
  x,
  y,
  from,
  to,
  target,
}: Pick<PaceLineProps, "from" | "to" | "target"> & { x: Scaling; y: Scaling }) => (
  <>
    <text class="am-stone-note" x={size.left - 6} y={y(0) + 4} text-anchor="end">
      {showNumber(0)}
    </text>
    <text class="am-stone-note" x={size.left - 6} y={y(target.value) + 4} text-anchor="end">
      {showNumber(target.value)}
    </text>
    <text class="am-stone-note" x={x(dayNumber(from))} y={size.height - 6}>
      {showDay(from, "short")}
    </text>
    <text class="am-stone-note" x={x(dayNumber(to))} y={size.height - 6} text-anchor="end">
      {showDay(to, "short")}
    </text>
  </>
);

function scalesOf({ from, to, points, target }: Pick<PaceLineProps, "from" | "to" | "points" | "target">) {
  const values = [0, target.value, ...points.map(({ value }) => value)];
  const x = scaleLinear([dayNumber(from), dayNumber(to)], [size.left, size.width - size.right]).clamp(true);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear(
    [lowest, highest === lowest ? lowest + 1 : highest],
    [size.height - size.bottom, size.top],
  );
  const tenth = (scale: Scaling) => (value: number) => Math.round(scale(value) * 10) / 10;
  return { x: tenth(x), y: tenth(y) };
}
