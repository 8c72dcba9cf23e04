import { curveMonotoneX, line } from "d3-shape";
import { dayNumber } from "#ui/locale.ts";

/** The days between which the river runs, and where we stand: all "YYYY-MM-DD". */
export type RiverSpan = { readonly from: string; readonly to: string; readonly today: string };

/** Left and right of the first and the last drop, in percent: room for the round ends. */
const banks = [3, 97] as const;
/** As wide as one unit of the water's own drawing, which is stretched to the width of the page. */
const waterWidth = 1000;
const samplesPerYear = 20;

/** Where a day lies across the picture, in percent of its width; days outside the span lie on its banks. */
export function riverX(day: string, span: RiverSpan): number {
  const [first, last] = [dayNumber(span.from), dayNumber(span.to)];
  const share = Math.min(1, Math.max(0, (dayNumber(day) - first) / (last - first)));
  return banks[0] + share * (banks[1] - banks[0]);
}

/** How far the water has come by today, in percent of the width; null before the river's source. */
export function waterReach(span: RiverSpan): number | null {
  return span.today > span.from ? riverX(span.today, span) : null;
}

/** How high the river runs at `x` percent: two slow waves around `middle`, in pixels, growing towards the sea. */
export function riverY(x: number, middle: number, swing: number): number {
  const share = (x - banks[0]) / (banks[1] - banks[0]);
  const reach = swing * (0.5 + 0.5 * Math.sin(Math.PI * share));
  return round(middle - reach * Math.sin(share * 3.6 * Math.PI + 0.4));
}

/** The path of the water from its source to `untilX` percent, in a drawing 1000 wide that may be stretched. */
export function waterPath(untilX: number, middle: number, swing: number): string {
  const samples = Math.max(2, Math.ceil(((untilX - banks[0]) / 100) * samplesPerYear));
  const step = (untilX - banks[0]) / samples;
  const points = Array.from({ length: samples + 1 }, (_, index): [number, number] => {
    const x = banks[0] + index * step;
    return [(x / 100) * waterWidth, riverY(x, middle, swing)];
  });
  return line().curve(curveMonotoneX).digits(1)(points) ?? "";
}

/** Whether today lies on the river at all; before its source or past its mouth nothing marks it. */
export function isOnRiver({ from, to, today }: RiverSpan): boolean {
  return from <= today && today <= to;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
