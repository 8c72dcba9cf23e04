import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";
import { type CreditLevel, creditLevels } from "./credit-points.law.ts";
import { monthsOfYear } from "./months-covered.ts";

/** A rating that earns points: of whom, and for how many months. */
export type Rated = { readonly level: CreditLevel; readonly rating: OverallRating; readonly months: number };

/** The level of a kind of position (a code of position-kinds), if it is one that earns credit points. */
export function creditLevelOf(kindCode: string): CreditLevel | undefined {
  return creditLevels.find((level) => level === kindCode);
}

/**
 * What a rating comes to: its percentage of the level's coefficient, for part of a year its months in twelfths.
 * Reasons: `credit-percentage`, `credit-coefficient`, and `credit-year` or `credit-months` with the rounding.
 */
export function creditPoints({ level, rating, months }: Rated, law: Law): Decision<number> {
  const percentages = law.get("credit-points", "percentages");
  const row = law.get("credit-points", level);
  const rounding = law.get("credit-points", "rounding");
  const percentage = percentages.value[rating];
  const { coefficient } = row.value;
  const value = rounded({ months, percentage, coefficient }, rounding.value.decimals);
  const inputs = { months, percentage, coefficient };
  const whole = months === monthsOfYear ? "credit-year" : "credit-months";
  return {
    value,
    because: [
      { rule: "credit-percentage", article: percentages.source, inputs: { rating }, outcome: percentage },
      { rule: "credit-coefficient", article: row.source, inputs: { level }, outcome: coefficient },
      { rule: whole, article: rounding.source, inputs, outcome: value },
    ],
  };
}

type Factors = { months: number; percentage: number; coefficient: number };

/** Half up, in whole numbers: as a binary fraction 0.625 × 2 could come out a hundredth too low. */
function rounded({ months, percentage, coefficient }: Factors, decimals: number): number {
  const scale = 10 ** decimals;
  const dividend = months * percentage * Math.round(coefficient * scale);
  const divisor = monthsOfYear * 100;
  return Math.floor((2 * dividend + divisor) / (2 * divisor)) / scale;
}
