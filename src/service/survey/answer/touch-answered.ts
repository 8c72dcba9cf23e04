import { touchMeasures } from "#measures/touch.ts";
import type { Queries } from "#platform/database/database.ts";

/** Lets what is measured of the answers' units be counted again, for the months in which they came. */
export function touchAnswered(
  queries: Queries,
  agencyId: number,
  answers: readonly { readonly unitId: string; readonly day: string }[],
  now: Date,
): Promise<void> {
  const months = new Map(
    answers.map(({ unitId, day }) => [`${unitId} ${day.slice(0, 7)}`, { unitId, month: day.slice(0, 7) }]),
  );
  return touchMeasures(queries, agencyId, "survey", [...months.values()], now);
}
