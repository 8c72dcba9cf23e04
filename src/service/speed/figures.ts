import { type Counted, countOf, merged } from "#statistics/counted.ts";
import { medianInterval } from "#statistics/median-interval.ts";
import { proportion } from "#statistics/proportion.ts";
import { quantile } from "#statistics/quantile.ts";
import { type Lasted, mergedLasted, type SurvivalStep, survival } from "#statistics/survival.ts";
import { survivalTime } from "#statistics/survival-time.ts";
import type { CurvePoint, Figures } from "./speed.schema.ts";

/** What is known of the cases of one group: counts, never cases. */
export type Heap = {
  received: number;
  promised: number;
  inTime: number;
  /** Open, and past what was promised. */
  overdue: number;
  open: number;
  waited: Counted[];
  lasted: Lasted[];
};

export function emptyHeap(): Heap {
  return { received: 0, promised: 0, inTime: 0, overdue: 0, open: 0, waited: [], lasted: [] };
}

/** Several groups as one. */
export function together(heaps: readonly Heap[]): Heap {
  const sum = (of: (heap: Heap) => number) => heaps.reduce((total, heap) => total + of(heap), 0);
  return {
    received: sum(({ received }) => received),
    promised: sum(({ promised }) => promised),
    inTime: sum(({ inTime }) => inTime),
    overdue: sum(({ overdue }) => overdue),
    open: sum(({ open }) => open),
    waited: heaps.flatMap(({ waited }) => waited),
    lasted: heaps.flatMap(({ lasted }) => lasted),
  };
}

/** What the counts say, each figure with its count and its interval. */
export function figuresOf(heap: Heap): Figures {
  return {
    received: heap.received,
    waited: waitedOf(merged(heap.waited)),
    worked: workedOf(heap),
    inTime: inTimeOf(heap),
    overdue: heap.overdue,
  };
}

function waitedOf(waited: readonly Counted[]): Figures["waited"] {
  const count = countOf(waited);
  if (count === 0) return { count, median: null, lower: null, upper: null, p90: null };
  const { lower = null, upper = null } = medianInterval(waited) ?? {};
  return { count, median: quantile(waited, 0.5), lower, upper, p90: quantile(waited, 0.9) };
}

function workedOf({ lasted, open }: Heap): Figures["worked"] {
  const steps = survival(mergedLasted(lasted));
  const { estimate, lower, upper } = survivalTime(steps);
  return {
    ended: lasted.reduce((sum, { ended }) => sum + ended, 0),
    open,
    ...{ median: estimate, lower, upper, p90: survivalTime(steps, 0.9).estimate },
  };
}

/** An open case whose time is past is late, whatever becomes of it. */
function inTimeOf({ inTime, promised, overdue }: Heap): Figures["inTime"] {
  const of = promised + overdue;
  const interval = proportion(inTime, of);
  if (interval === null) return null;
  return { hits: inTime, of, share: interval.estimate, lower: interval.lower, upper: interval.upper };
}

/** The curve, with no more points than a picture can show. */
export function curveOf({ lasted }: Heap): CurvePoint[] {
  const steps = survival(mergedLasted(lasted));
  const every = Math.ceil(steps.length / pointsMax);
  return steps.filter((_, at) => at % every === 0 || at === steps.length - 1).map(pointOf);
}

const pointsMax = 160;

function pointOf({ time, share, interval, atRisk }: SurvivalStep): CurvePoint {
  return { minutes: time, share, lower: interval?.lower ?? null, upper: interval?.upper ?? null, atRisk };
}
