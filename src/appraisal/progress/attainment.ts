/** How a value stands to its target: the share reached, 0–1 and above; null where no number says it. */
export type Attainment = { share: number | null; isReached: boolean };

type Target = { comparison: "at-least" | "at-most" | "exactly"; target: number | null };

/**
 * What part of the target is reached. At least: value ÷ target. At most (days, complaints): target ÷ value, since less
 * is better. Exactly: how near it is. A yardstick for the eye; the rating stays the appraiser's.
 */
export function attainment({ comparison, target }: Target, value: number | null): Attainment {
  if (target === null || value === null) return { share: null, isReached: false };
  switch (comparison) {
    case "at-least":
      return {
        share: target === 0 ? Number(value >= 0) : Math.max(0, value / target),
        isReached: value >= target,
      };
    case "at-most":
      return { share: value <= target ? 1 : Math.max(0, target / value), isReached: value <= target };
    case "exactly":
      return { share: nearness(target, value), isReached: value === target };
  }
}

function nearness(target: number, value: number): number {
  return target === 0 ? Number(value === 0) : Math.max(0, 1 - Math.abs(value - target) / Math.abs(target));
}

/**
 * Where an indicator should stand when the share `passed` of the plan's time is over: only what is counted up through
 * the year has such a place. A percentage or a waiting time should be right from the first day; null.
 */
export function expectedToday(
  { aspect, comparison, target, unit }: Target & { aspect: string; unit: string },
  passed: number,
): number | null {
  return aspect === "quantity" && comparison === "at-least" && target !== null && unit !== "%"
    ? passed
    : null;
}
