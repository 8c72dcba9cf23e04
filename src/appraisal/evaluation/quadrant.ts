import { type LawData, lawOn } from "#rules/law.ts";
import type { OverallRating, Rating } from "#rules/overall-rating/overall-rating.law.ts";

/** The nine cells as the law of `day` has them: `quadrant[results][conduct]`. */
export type Quadrant = Readonly<Record<Rating, Readonly<Record<Rating, OverallRating>>>>;

export function quadrantOf(law: LawData, day: string): Quadrant {
  return lawOn(law, day).get("overall-rating", "quadrant").value;
}
