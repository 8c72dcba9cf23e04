import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

export type Group = { readonly count: number; readonly mean: number; readonly sumOfSquares: number };

export type RandomIntercept = {
  /** The mean over the groups, each weighed by what it tells. */
  readonly mean: number;
  readonly betweenVariance: number;
  readonly withinVariance: number;
  /** In the order of the groups: how far each lies from the mean, drawn towards it the less it tells. */
  readonly effects: readonly Interval[];
};

/**
 * Groups of a measure as one hierarchical model, y = mean + effect of the group + residual, fitted by restricted
 * maximum likelihood. `Group.sumOfSquares` is the sum of squared deviations from the group's own mean. An effect is the
 * best linear unbiased prediction: a group of few is drawn towards the mean; its interval is that of the prediction error.
 * Null where nothing can be told: fewer than two groups, no group with two values, or no variation within any.
 * Costs: linear in the number of groups. Sources: S. R. Searle, G. Casella, C. E. McCulloch, Variance Components (1992)
 * ch. 3 and 7; G. K. Robinson, Statistical Science 6 (1991) 15–32.
 */
export function randomIntercept(groups: readonly Group[], confidence = 0.95): RandomIntercept | null {
  const count = sumOf(groups, (group) => group.count);
  const within = sumOf(groups, (group) => group.sumOfSquares);
  if (groups.length < 2 || count <= groups.length || within <= 0) return null;
  const fit = profileAt(groups, bestRatio(groups));
  const z = normalQuantile((1 + confidence) / 2);
  return {
    mean: fit.mean,
    betweenVariance: fit.ratio * fit.variance,
    withinVariance: fit.variance,
    effects: groups.map((group) => effectOf(group, fit, z)),
  };
}

type Fit = { ratio: number; mean: number; variance: number; weight: number; criterion: number };

/** The best fit for a given ratio of the variance between groups to the one within, and its REML criterion. */
function profileAt(groups: readonly Group[], ratio: number): Fit {
  const weightOf = ({ count }: Group) => count / (1 + count * ratio);
  const count = sumOf(groups, (group) => group.count);
  const weight = sumOf(groups, weightOf);
  const mean = sumOf(groups, (group) => weightOf(group) * group.mean) / weight;
  const squares = sumOf(groups, (group) => group.sumOfSquares + weightOf(group) * (group.mean - mean) ** 2);
  const variance = squares / (count - 1);
  const determinant = sumOf(groups, (group) => Math.log1p(group.count * ratio));
  return {
    ratio,
    mean,
    variance,
    weight,
    criterion: (count - 1) * Math.log(variance) + determinant + Math.log(weight),
  };
}

const goldenSection = (Math.sqrt(5) - 1) / 2;
const gridSteps = 60;

/**
 * Where the criterion is least. A coarse look over ratio/(1 + ratio) first, since it may have more than one valley and
 * its least may lie at the edge, where the groups do not differ at all; then the golden section around the best.
 */
function bestRatio(groups: readonly Group[]): number {
  const at = (share: number) => profileAt(groups, share / (1 - share)).criterion;
  const shares = Array.from({ length: gridSteps }, (_, step) => step / gridSteps);
  const best = shares.reduce((least, share) => (at(share) < at(least) ? share : least), 0);
  let [low, high] = [Math.max(0, best - 1 / gridSteps), Math.min(1 - 1e-9, best + 1 / gridSteps)];
  while (high - low > 1e-10) {
    const [left, right] = [high - goldenSection * (high - low), low + goldenSection * (high - low)];
    if (at(left) <= at(right)) high = right;
    else low = left;
  }
  const share = (low + high) / 2;
  return at(0) <= at(share) ? 0 : share / (1 - share);
}

function effectOf({ count, mean }: Group, fit: Fit, z: number): Interval {
  const own = (count * fit.ratio) / (1 + count * fit.ratio); // how much of its own deviation a group keeps
  const estimate = own * (mean - fit.mean);
  const variance = fit.variance * (fit.ratio * (1 - own) + own ** 2 / fit.weight);
  const reach = z * Math.sqrt(variance);
  return { estimate, lower: estimate - reach, upper: estimate + reach };
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
