import type { Weekly } from "./hours.schema.ts";

/** How long a counter is open on one of its days, as the mean of the week; null where it never is. */
export function dayMinutesOf(weekly: Weekly | null): number | null {
  const days = Object.values(weekly ?? {}).filter((spans) => spans.length > 0);
  const minutes = days.flat().reduce((sum, [from, to]) => sum + to - from, 0);
  return minutes > 0 ? Math.round(minutes / days.length) : null;
}

/** The hours that most of these keep. */
export function mostCommonWeek(weeks: readonly (Weekly | null)[]): Weekly | null {
  const counted = Map.groupBy(weeks, (week) => JSON.stringify(week));
  const [most] = [...counted.values()].sort((a, b) => b.length - a.length);
  return most?.[0] ?? null;
}
