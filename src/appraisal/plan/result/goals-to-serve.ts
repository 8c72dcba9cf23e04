import { z } from "zod";
import { goalsOfYear } from "#appraisal/cascade/goal/goals.ts";
import { unitsLedBy } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** A goal that a head's result can serve; `unitName` null: one of the agency itself. */
export const GoalToServe = z.object({
  goalId: z.uuid(),
  statement: z.string(),
  unitName: z.string().nullable(),
});
export type GoalToServe = z.output<typeof GoalToServe>;

/** The goals of the agency and of the units that this person leads today; none for who leads no unit. */
export async function goalsToServe(
  { queries, agencyId, today }: Ground<unknown>,
  { employeeId, year }: { employeeId: string; year: number },
): Promise<GoalToServe[]> {
  const led = new Set(await unitsLedBy(queries, agencyId, employeeId, today));
  if (led.size === 0) return [];
  const goals = await goalsOfYear(queries, agencyId, year);
  return goals
    .filter(({ unitId }) => unitId === null || led.has(unitId))
    .map(({ goalId, statement, unitName }) => ({ goalId, statement, unitName }));
}
