import { medianOf } from "#statistics/median.ts";
import { medianDeviation } from "#statistics/median-deviation.ts";

type Loaded = { employeeId: string; headId: string | null; results: number };

/** Fewer colleagues say nothing about what is usual. */
const colleaguesMin = 5; // not of the law: our own floor
/** How far from what is usual: three deviations, the usual cautious bound for an outlier (Miller 1991). */
const deviationsMax = 3;
/** Where all colleagues have the same number, one result more is not yet a burden. */
const deviationMin = 1;

/**
 * Who carries far more results than colleagues do, and how many those usually have. Colleagues are who has results
 * under the same head, or, where those are fewer than five, everybody within sight. The middle and the deviation from
 * it are those of the median, which the loaded ones themselves do not move. It compares, and ranks nobody.
 */
export function overloaded(people: readonly Loaded[]): Map<string, number> {
  const working = people.filter(({ results }) => results > 0);
  const everybody = usualOf(working);
  const byHead = Map.groupBy(working, ({ headId }) => headId);
  const found = new Map<string, number>();
  for (const [headId, team] of byHead) {
    const usual = headId !== null && team.length >= colleaguesMin ? usualOf(team) : everybody;
    if (usual === null) continue;
    for (const { employeeId, results } of team) if (results > usual.upTo) found.set(employeeId, usual.middle);
  }
  return found;
}

function usualOf(people: readonly Loaded[]): { middle: number; upTo: number } | null {
  if (people.length < colleaguesMin) return null;
  const counts = people.map(({ results }) => results);
  const middle = medianOf(counts);
  return { middle, upTo: middle + deviationsMax * Math.max(deviationMin, medianDeviation(counts)) };
}
