import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { weightedKappa } from "#statistics/weighted-kappa.ts";
import type { Agreement } from "./fairness.schema.ts";
import type { Rated } from "./rated.ts";

/** The annual rating beside the last shorter one of the same person; null for fewer than five pairs. */
export function agreementOf(rated: readonly Rated[]): Agreement | null {
  const pairs = rated.flatMap(({ periodic, overall }) =>
    periodic ? [{ from: overallRatings.indexOf(periodic), to: overallRatings.indexOf(overall) }] : [],
  );
  if (pairs.length < groupMin) return null;
  const count = (keep: (pair: { from: number; to: number }) => boolean) => pairs.filter(keep).length;
  const table = overallRatings.map((_, from) =>
    overallRatings.map((_, to) => count((pair) => pair.from === from && pair.to === to)),
  );
  return {
    people: pairs.length,
    same: count(({ from, to }) => from === to),
    higher: count(({ from, to }) => to > from),
    lower: count(({ from, to }) => to < from),
    kappa: [pairs.map(({ from }) => from), pairs.map(({ to }) => to)].every((side) => new Set(side).size > 1)
      ? weightedKappa(table)
      : null,
  };
}
