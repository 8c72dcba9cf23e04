import type { OrganisationRating } from "#rules/distribution/distribution.law.ts";
import { distributionPattern, expectedRanges, patternCurve } from "#rules/distribution/distribution.ts";
import type { Law } from "#rules/law.ts";
import type { PatternShown } from "./organisation-rating.schema.ts";

/** The pattern of an achievement as pages draw it, with its articles. */
export function patternShown(rating: OrganisationRating, law: Law): PatternShown {
  const { value, because } = distributionPattern(rating, law);
  const majority = law.get("organisation-rating", "majority").value;
  return { lines: [...value], ranges: expectedRanges(value, majority), because: [...because] };
}

/** The curve of frequency over the five ratings, from the lowest up, as the official form draws it. */
export function curveOf(rating: OrganisationRating, law: Law): number[] {
  const majority = law.get("organisation-rating", "majority").value;
  return patternCurve(distributionPattern(rating, law).value, majority);
}
