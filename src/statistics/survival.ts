import { normalQuantile } from "./normal.ts";

/** How many at this time ended, and how many were lost from sight here without having ended (still open). */
export type Lasted = { readonly time: number; readonly ended: number; readonly open: number };

/** From `time` on, the share that has not ended yet. */
export type SurvivalStep = {
  readonly time: number;
  /** How many had not ended and were still seen just before. */
  readonly atRisk: number;
  readonly ended: number;
  readonly share: number;
  /** Greenwood's standard error. */
  readonly error: number;
  /** The pointwise interval; none where all have ended, since nothing is left that could spread. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
};

/**
 * The share that lasts longer than each time, where those that are still open count for as long as they were seen:
 * the product-limit estimate, with Greenwood's variance and an interval on the scale of log(−log), which stays between
 * 0 and 1. `lasted` in rising order, each time once (`mergedLasted`); one step for every time at which any ended.
 * Source: E. L. Kaplan, P. Meier, JASA 53 (1958) 457–481; interval: J. D. Kalbfleisch, R. L. Prentice, The Statistical
 * Analysis of Failure Time Data, 2nd ed. (2002), 1.4.
 */
export function survival(lasted: readonly Lasted[], confidence = 0.95): SurvivalStep[] {
  const z = normalQuantile((1 + confidence) / 2);
  const steps: SurvivalStep[] = [];
  let atRisk = lasted.reduce((sum, { ended, open }) => sum + ended + open, 0);
  let share = 1;
  let spread = 0; // Greenwood's sum
  for (const { time, ended, open } of lasted) {
    if (ended > 0) {
      share *= (atRisk - ended) / atRisk;
      spread += ended / (atRisk * (atRisk - ended));
      steps.push({ time, atRisk, ended, share, ...around(share, spread, z) });
    }
    atRisk -= ended + open;
  }
  return steps;
}

function around(share: number, spread: number, z: number): Pick<SurvivalStep, "error" | "interval"> {
  if (share === 0) return { error: 0, interval: null };
  const width = (z * Math.sqrt(spread)) / Math.abs(Math.log(share));
  const interval = { lower: share ** Math.exp(width), upper: share ** Math.exp(-width) };
  return { error: share * Math.sqrt(spread), interval };
}

/** The same times in rising order, each once. */
export function mergedLasted(lasted: Iterable<Lasted>): Lasted[] {
  const byTime = new Map<number, Lasted>();
  for (const one of lasted) {
    const { ended = 0, open = 0 } = byTime.get(one.time) ?? {};
    byTime.set(one.time, { time: one.time, ended: ended + one.ended, open: open + one.open });
  }
  return [...byTime.values()].sort((one, other) => one.time - other.time);
}
