import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";

/** Numbers from `min` to `max`; `belowMax`: the upper end itself is not one of them. */
export type NumericRange = {
  readonly min: number;
  readonly max: number;
  readonly belowMax: boolean;
  /** Only with ideas or ways of working that are new. */
  readonly needsIdeas: boolean;
};

export type NumericScaleLaw = Record<OverallRating, NumericRange>;
