import type { InventedIndicator } from "./pools.ts";
import type { Dice } from "./random.ts";

/** How somebody's year goes. */
export type Strength = "strong" | "usual" | "weak";

/** What an indicator stands at when `share` of the year has passed; the whole so far, as people record it. */
export function figureAt(
  { aspect, comparison, target, unit, reach, measured }: InventedIndicator,
  share: number,
  strength: Strength,
  dice: Dice,
): number {
  if (comparison === "at-most") {
    const [low, high] = measured ? nearMeasured : atMost[strength];
    return rounded(target * dice.between(low, high), target, aspect);
  }
  const [low, high] = measured ? nearMeasured : atLeast[strength];
  const factor = dice.between(low, high) * (reach === "up" ? share : 0.97 + 0.03 * share);
  const figure = rounded(target * factor, target, aspect);
  return unit === "%" ? Math.min(100, figure) : figure;
}

const atLeast = { strong: [1.04, 1.12], usual: [0.98, 1.06], weak: [0.72, 0.9] } as const;
/** What people typed before it was measured: near what cases and surveys of the past year say, whoever it is. */
const nearMeasured = [0.92, 1.02] as const;
const atMost = { strong: [0.6, 0.85], usual: [0.85, 1], weak: [1.1, 1.6] } as const;

/** Counts are whole; what has a small target is measured more finely. */
function rounded(figure: number, target: number, aspect: InventedIndicator["aspect"]): number {
  const isFine = Math.abs(target) < 10 && aspect !== "quantity";
  const step = isFine ? 0.1 : Number.isInteger(target) ? 1 : 0.1;
  return Number((Math.round(figure / step) * step).toFixed(1));
}
