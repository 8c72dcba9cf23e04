import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { type Group, randomIntercept } from "#statistics/random-intercept.ts";
import type { AppraiserSeverity, Severity } from "./fairness.schema.ts";
import type { Rated } from "./rated.ts";

/** How mild or strict each appraiser is beside the others; null where nothing can be told. */
export function severityOf(rated: readonly Rated[]): Severity | null {
  const byAppraiser = [...Map.groupBy(rated, ({ appraiserId }) => appraiserId).entries()];
  const fit = randomIntercept(byAppraiser.map(([, people]) => groupFrom(people)));
  if (!fit) return null;
  const all = byAppraiser.flatMap(([appraiserId, people], index): AppraiserSeverity[] => {
    const effect = fit.effects[index];
    return effect
      ? [{ appraiserId, name: people[0]?.appraiserName ?? "", people: people.length, effect }]
      : [];
  });
  const appraisers = all
    .filter(({ people }) => people >= groupMin)
    .toSorted(
      (one, other) => other.effect.estimate - one.effect.estimate || one.name.localeCompare(other.name),
    );
  const share = fit.betweenVariance / (fit.betweenVariance + fit.withinVariance);
  return { appraisers, hidden: all.length - appraisers.length, share };
}

/** The five ratings as steps of one scale: an order that the law gives, equal steps that we assume. */
function groupFrom(people: readonly Rated[]): Group {
  const steps = people.map(({ overall }) => overallRatings.indexOf(overall));
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const sumOfSquares = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0);
  return { count: steps.length, mean, sumOfSquares };
}
