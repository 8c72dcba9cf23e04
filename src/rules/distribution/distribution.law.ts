import type { OverallRating, Rating } from "#rules/overall-rating/overall-rating.law.ts";

/** The achievement of an organisation (capaian kinerja organisasi), from the highest down, as the form lists it. */
export const organisationRatings = ["excellent", "good", "needs-improvement", "poor", "very-poor"] as const;
export type OrganisationRating = (typeof organisationRatings)[number];

/**
 * One line of a pattern: how large a part of the people these ratings are to have together. "most": more than half,
 * and `share` at most; a share is a part of 1. No two lines of a pattern name the same rating.
 */
export type PatternLine = { readonly ratings: readonly OverallRating[] } & (
  | { readonly is: "most" | "at-least" | "at-most"; readonly share: number }
  | { readonly is: "some" | "none" }
);
export type Pattern = readonly PatternLine[];

export type OrganisationRatingLaw = {
  ratings: readonly OrganisationRating[];
  pattern: Readonly<Record<OrganisationRating, Pattern>>;
  /** The share of the people above which some of them are most of them. */
  majority: number;
  /** The rating of results of whoever leads the organisation. */
  "head-results": Readonly<Record<OrganisationRating, Rating>>;
};
