import type { Queries } from "#platform/database/database.ts";
import type { DatedHours } from "#rules/working-time/opening-hours.ts";
import { Weekly } from "./hours.schema.ts";
import { basesOfUnits } from "./unit-clock.ts";

/** The week's hours that hold on a day, by unit, those of what is above taken in; no entry where nobody set any. */
export async function weeklyOn(
  queries: Queries,
  agencyId: number,
  unitIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Weekly>> {
  const bases = await basesOfUnits(queries, agencyId, unitIds, day, day);
  const held = [...bases].flatMap(([unitId, { hours }]) => {
    const weekly = heldOn(hours, day);
    return weekly ? [[unitId, weekly] as const] : [];
  });
  return new Map(held);
}

function heldOn(hours: readonly DatedHours[], day: string): Weekly | null {
  const held = hours.filter(({ startsOn }) => startsOn <= day).at(-1); // in the order of their days
  return held ? Weekly.parse(held.weekly) : null;
}
