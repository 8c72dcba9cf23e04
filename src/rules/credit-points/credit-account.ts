import { type Day, dayOf } from "#rules/day.ts";
import type { CreditLevel } from "./credit-points.law.ts";

/** Points of one rating. `endsOn`: the last day that it is about. */
export type Earned = { readonly level: CreditLevel; readonly points: number; readonly endsOn: Day };

/** Points that a decree set, for a level and up to a day. */
export type Opening = { readonly level: CreditLevel; readonly points: number; readonly countedTo: Day };

/** What counts of an entry: all of it, or why not. */
export type Counting = "counted" | "in-opening" | "other-level";

/** How an entry enters the account of somebody who is at `level` now: a new level begins with nothing. */
export function countingOf(
  earned: Pick<Earned, "level" | "endsOn">,
  level: CreditLevel,
  opening: Opening | null,
): Counting {
  if (earned.level !== level) return "other-level";
  return opening?.level === level && earned.endsOn <= opening.countedTo ? "in-opening" : "counted";
}

/** The points of the level so far, exact to the hundredth. */
export function balanceOf(earned: readonly Earned[], level: CreditLevel, opening: Opening | null): number {
  const start = opening?.level === level ? opening.points : 0;
  const counted = earned.filter((one) => countingOf(one, level, opening) === "counted");
  return sumOf([start, ...counted.map(({ points }) => points)]);
}

/** Hundredths are added as whole numbers: 18.75 + 2.08 is 20.83 and nothing beside it. */
export function sumOf(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100;
}

/**
 * The month in which `missing` points are earned at so many a month, counted from the month after `from`, as its last
 * day. Null where nothing is earned, or where it lies beyond a working life.
 */
export function reachedBy(missing: number, pointsPerMonth: number, from: Day): Day | null {
  if (pointsPerMonth <= 0) return null;
  const months = Math.max(0, Math.ceil(missing / pointsPerMonth));
  if (months > workingLifeMonths) return null;
  return dayOf(Number(from.slice(0, 4)), Number(from.slice(5, 7)) + months + 1, 0);
}

const workingLifeMonths = 45 * 12;
