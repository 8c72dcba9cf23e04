import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Child } from "hono/jsx";
import { ChartFrame } from "./frame.tsx";

export type TrendLine = {
  label: string;
  /** One for each time; null where there is nothing to draw. */
  values: readonly (number | null)[];
  /** The same in words, for the table: "12 menit", "kurang dari lima". */
  shown: readonly string[];
  /** All the times together, beside the name. */
  total: string;
  /** The whole of which the others are parts: drawn wide, first. */
  isWhole?: boolean | undefined;
};

export type TrendLinesProps = {
  title: string;
  titleHidden?: boolean | undefined;
  /** Head of the table's first column: "Bulan". */
  head: string;
  /** The times in order, as the table names them. */
  times: readonly string[];
  /** First and last time, short: they stand under each picture. */
  ends: { from: string; to: string };
  lines: readonly TrendLine[];
  note?: Child | undefined;
};

/**
 * How several things went over the same time: one small picture each, all drawn to one scale from nought, so that they
 * can be compared by eye without lines that cross. Figures in the table beside.
 */
export const TrendLines = ({ title, titleHidden, head, times, ends, lines, note }: TrendLinesProps) => {
  const highest = Math.max(0, ...lines.flatMap(({ values }) => values.filter((value) => value !== null)));
  const table = {
    columns: [head, ...lines.map(({ label }) => label)],
    rows: times.map((time, at) => [time, ...lines.map(({ shown }) => shown[at] ?? "")]),
  };
  return (
    <ChartFrame {...{ title, titleHidden, table, note }}>
      <ul class="am-trends">
        {lines.map((one) => (
          <li class={one.isWhole ? "am-trend-whole" : undefined}>
            <span>{one.label}</span>
            <strong class="am-num">{one.total}</strong>
            <Drawn values={one.values} highest={highest} />
            <span class="am-trend-ends" aria-hidden="true">
              <span>{ends.from}</span>
              <span>{ends.to}</span>
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
};

const size = { width: 200, height: 64, margin: 6 };

type DrawnProps = { values: readonly (number | null)[]; highest: number };
type Point = readonly [at: number, value: number | null];

/** Says the same as the table beside, so a screen reader passes over it. */
const Drawn = ({ values, highest }: DrawnProps) => {
  const { x, y } = scalesOf(values.length, highest);
  const points = values.map((value, at): Point => [at, value]);
  const path = line<Point>()
    .defined(([, value]) => value !== null)
    .x(([at]) => x(at))
    .y(([, value]) => y(value ?? 0));
  return (
    <svg
      class="am-trend"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <line class="am-trend-base" x1="0" x2={size.width} y1={y(0)} y2={y(0)} />
      <path class="am-trend-line" d={path(points) ?? ""} />
      {lonely(values).map(([at, value]) => (
        <path class="am-trend-point" d={`M${x(at)} ${y(value)}h0`} />
      ))}
    </svg>
  );
};

function scalesOf(times: number, highest: number) {
  const { width, height, margin } = size;
  const x = scaleLinear([0, Math.max(1, times - 1)], [margin, width - margin]);
  const y = scaleLinear([0, highest || 1], [height - margin, margin]);
  const tenth = (scale: (value: number) => number) => (value: number) => Math.round(scale(value) * 10) / 10;
  return { x: tenth(x), y: tenth(y) };
}

/** A value without a neighbour makes no line, so it is a dot; so is the last one, where the eye ends. */
function lonely(values: readonly (number | null)[]): [number, number][] {
  const last = values.findLastIndex((value) => value !== null);
  return values.flatMap((value, at): [number, number][] => {
    const isAlone = (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
    return value !== null && (isAlone || at === last) ? [[at, value]] : [];
  });
}
