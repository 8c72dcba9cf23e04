import { medianOf } from "#statistics/median.ts";
import type { Opening } from "./opening.ts";
import type { PointHour } from "./tally.sql.ts";

/** Answers of one hour at one point; `alike`: how many of them had the commonest nine answers. */
export type HourCount = PointHour & { readonly answers: number; readonly alike: number };

export type Oddity = HourCount & { readonly why: "outside-hours" | "burst" | "alike" };

/** From so many on a pattern is told from chance; of our making. */
const burstMin = 10;
const burstTimes = 5;
const alikeShare = 0.8;

/**
 * The hours that a person should look at: while the counter was closed; far more than usual at that point; or nearly
 * all the same. Nothing is taken out for it: the index is shown with and without them.
 */
export function odditiesIn(hours: readonly HourCount[], isOpen: Opening): Oddity[] {
  const usual = usualByPoint(hours);
  return hours.flatMap((hour) => {
    const why = whyOdd(hour, isOpen, usual.get(hour.pointId) ?? 0);
    return why ? { ...hour, why } : [];
  });
}

function whyOdd(hour: HourCount, isOpen: Opening, usual: number): Oddity["why"] | null {
  if (isOpen(hour.day, hour.hour) === false) return "outside-hours";
  if (hour.answers >= burstMin && hour.answers >= burstTimes * usual) return "burst";
  return hour.answers >= burstMin && hour.alike >= alikeShare * hour.answers ? "alike" : null;
}

function usualByPoint(hours: readonly HourCount[]): Map<string, number> {
  const byPoint = Map.groupBy(hours, ({ pointId }) => pointId);
  return new Map(
    [...byPoint].map(([pointId, some]) => [pointId, medianOf(some.map(({ answers }) => answers))]),
  );
}
