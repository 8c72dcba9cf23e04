/** How results, and how conduct, compare with what was expected, from the lowest up. */
export const ratings = ["below", "as", "above"] as const;
export type Rating = (typeof ratings)[number];

/** The overall rating (predikat kinerja), from the lowest up. */
export const overallRatings = ["very-poor", "poor", "needs-improvement", "good", "very-good"] as const;
export type OverallRating = (typeof overallRatings)[number];

export type OverallRatingLaw = {
  "results-rating": readonly Rating[];
  "conduct-rating": readonly Rating[];
  /** The nine cells: `quadrant[results][conduct]`. */
  quadrant: Readonly<Record<Rating, Readonly<Record<Rating, OverallRating>>>>;
};
