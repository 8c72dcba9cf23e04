import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { clocksOfUnits } from "../../hours/unit-clock.ts";
import { hoursOf } from "./hours.sql.ts";
import { odditiesIn } from "./oddities.ts";
import { openingBy } from "./opening.ts";
import type { Period } from "./period.ts";

/** How many answers came in odd hours, of each of these units where some did: to be looked at before a figure is believed. */
export async function oddAnswers(
  { queries, agencyId, services }: Ground<unknown>,
  unitIds: readonly string[],
  period: Pick<Period, "from" | "to">,
): Promise<ReadonlyMap<string, number>> {
  if (unitIds.length === 0) return new Map();
  const { timeZone } = await agencyOf(queries, agencyId);
  const place = { agencyId, timeZone };
  const [hours, clocks] = await Promise.all([
    hoursOf(queries, { agencyId, unitId: null, ...period }),
    clocksOfUnits(queries, services.law, place, unitIds, period.from, period.to),
  ]);
  const byUnit = Map.groupBy(hours, ({ unitId }) => unitId);
  return new Map(
    unitIds.flatMap((unitId) => {
      const clock = clocks.get(unitId);
      const odd = odditiesIn(byUnit.get(unitId) ?? [], clock ? openingBy(clock, period) : () => null);
      return odd.length === 0 ? [] : [[unitId, odd.reduce((sum, { answers }) => sum + answers, 0)] as const];
    }),
  );
}
