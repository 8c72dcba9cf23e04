import type { OverallRating, Rating } from "#rules/overall-rating/overall-rating.law.ts";

/** What may follow from a rating, in the order in which it is shown. */
export const followUpKinds = ["reward", "improvement", "guidance", "counselling", "competency-test"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpDeciders = ["reviewer", "office"] as const;
export type FollowUpDecider = (typeof followUpDeciders)[number];

/** What a reward is, and after how many years of the highest rating running. */
export type RewardRow = { readonly code: string; readonly years: number };

export type FollowUpLaw = {
  proposes: Readonly<Record<OverallRating, readonly FollowUpKind[]>>;
  coaching: { readonly results: FollowUpKind; readonly conduct: FollowUpKind };
  repeated: {
    readonly years: number;
    readonly ratings: readonly OverallRating[];
    readonly proposes: FollowUpKind;
  };
  rewards: readonly RewardRow[];
  "improvement-months": number;
  "coaching-years": number;
  "after-improvement": readonly string[];
  "decided-by": Readonly<Record<FollowUpKind, FollowUpDecider>>;
};

/** A year's rating, with those of the years before it, the nearest first; a year without one ends the row. */
export type RatedYear = {
  readonly results: Rating;
  readonly conduct: Rating;
  readonly overall: OverallRating;
  readonly earlier: readonly OverallRating[];
};
