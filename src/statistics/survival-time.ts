import type { SurvivalStep } from "./survival.ts";

/** The time by which a share has ended; null: not within what was seen. */
export type SurvivalTime = {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/**
 * By when the share `p` has ended, with the times between which that lies: those at which the interval of the curve
 * still holds 1 − p. Where the curve lies on 1 − p exactly, the middle of that stretch.
 * Source: R. Brookmeyer, J. Crowley, Biometrics 38 (1982) 29–41.
 */
export function survivalTime(steps: readonly SurvivalStep[], p = 0.5): SurvivalTime {
  const left = 1 - p;
  return {
    estimate: reached(steps, left, ({ share }) => share),
    lower: reached(steps, left, ({ share, interval }) => interval?.lower ?? share),
    upper: reached(steps, left, ({ interval }) => interval?.upper ?? Number.NaN),
  };
}

/** The first time at which `height` comes down to `left`; NaN is nowhere. */
function reached(
  steps: readonly SurvivalStep[],
  left: number,
  height: (step: SurvivalStep) => number,
): number | null {
  const at = steps.findIndex((step) => height(step) <= left + nothing);
  const [step, next] = [steps[at], steps[at + 1]];
  if (step === undefined) return null;
  if (next !== undefined && Math.abs(height(step) - left) < nothing) return (step.time + next.time) / 2;
  return step.time;
}

/** What products of shares lose to rounding. */
const nothing = 1e-9;
