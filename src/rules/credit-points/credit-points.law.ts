import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";

/** The levels of functional positions that earn credit points, from the highest down, category by category. */
export const creditLevels = [
  "ahli-utama",
  "ahli-madya",
  "ahli-muda",
  "ahli-pertama",
  "penyelia",
  "mahir",
  "terampil",
  "pemula",
] as const;
export type CreditLevel = (typeof creditLevels)[number];

export type CreditLevelRow = {
  /** Points of a whole year at 100 %. */
  readonly coefficient: number;
  /** Points for one grade, and for leaving the level; null at the top of a category. */
  readonly rankNeed: number;
  readonly levelNeed: number | null;
  readonly nextLevel: CreditLevel | null;
};

export type CreditPointsLaw = Record<CreditLevel, CreditLevelRow> & {
  percentages: Readonly<Record<OverallRating, number>>;
  rounding: { readonly decimals: number; readonly method: "half-up" };
  /** The grades of a level from the lowest up. */
  ranks: Readonly<Record<CreditLevel, readonly string[]>>;
};
