import { type OverallRating, overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { groupMin } from "#statistics/disclosure.ts";
import type { Interval } from "#statistics/interval.ts";
import { proportion } from "#statistics/proportion.ts";
import { superiority } from "#statistics/superiority.ts";
import { type Dimension, groupOf } from "./dimensions.ts";
import type { GroupSpread, Spread } from "./fairness.schema.ts";
import type { Rated } from "./rated.ts";

/** The ratings by the groups of one dimension; groups of fewer than five are only counted. */
export function spreadBy(dimension: Dimension, rated: readonly Rated[]): Spread {
  const known = rated.flatMap((one) => {
    const group = groupOf[dimension](one);
    return group === null ? [] : [{ group, overall: one.overall }];
  });
  const all = countsOf(known);
  const byGroup = [...Map.groupBy(known, ({ group }) => group)].map(([group, people]) => ({ group, people }));
  const [shown, hidden] = partition(byGroup, ({ people }) => people.length >= groupMin);
  const groups = shown
    .map(({ group, people }) => groupSpread(group, countsOf(people), all))
    .toSorted((one, other) => other.people - one.people || one.group.localeCompare(other.group));
  const people = hidden.reduce((sum, one) => sum + one.people.length, 0);
  return { dimension, groups, hidden: { groups: hidden.length, people } };
}

function groupSpread(group: string, counts: number[], all: readonly number[]): GroupSpread {
  const people = sum(counts);
  const others = all.map((count, index) => count - (counts[index] ?? 0));
  const against = sum(others) >= groupMin ? superiority(others, counts) : null;
  const good = proportion(sum(counts.slice(overallRatings.indexOf("good"))), people);
  if (!good) throw new Error(`the group ${group} has nobody in it`);
  return {
    group,
    people,
    counts,
    good,
    superiority: against && boundsOf(against),
    verdict: verdictOf(against),
  };
}

function boundsOf({ estimate, lower, upper }: Interval): Interval {
  return { estimate, lower, upper };
}

const half = 0.5; // not of the law: as likely the one as the other

/** Higher or lower only where even the near bound is on that side of one half. */
function verdictOf(against: Interval | null): GroupSpread["verdict"] {
  if (!against) return "alone";
  if (against.lower > half) return "higher";
  return against.upper < half ? "lower" : "unclear";
}

/** How many have each overall rating, from the lowest up. */
export function countsOf(rated: readonly { overall: OverallRating }[]): number[] {
  return overallRatings.map((rating) => rated.filter(({ overall }) => overall === rating).length);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function partition<T>(items: readonly T[], keep: (item: T) => boolean): [T[], T[]] {
  return [items.filter(keep), items.filter((item) => !keep(item))];
}
