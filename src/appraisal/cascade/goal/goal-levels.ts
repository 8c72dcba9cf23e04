import { pathToUnit } from "#organisation/index.ts";
import { invalid } from "#platform/errors/refusal.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Goal } from "./goal.schema.ts";
import { goalsOfYear } from "./goals.ts";

type Place = { year: number; unitId: string | null };

/** The goals of the levels above: those a goal of this unit can serve. None for the agency's own. */
export async function goalsAbove(ground: Ground<unknown>, { year, unitId }: Place): Promise<Goal[]> {
  if (unitId === null) return [];
  const { queries, agencyId } = ground;
  const [goals, path] = await Promise.all([
    goalsOfYear(queries, agencyId, year),
    pathToUnit(queries, agencyId, unitId),
  ]);
  const above = new Set(path.map((unit) => unit.unitId));
  return goals.filter((goal) => goal.unitId === null || above.has(goal.unitId));
}

/** Throws a fault of `servesId` unless it is one of the goals above. */
export async function expectAbove(
  ground: Ground<unknown>,
  place: Place,
  servesId: string | null,
): Promise<void> {
  if (servesId === null) return;
  const above = await goalsAbove(ground, place);
  if (!above.some((goal) => goal.goalId === servesId))
    throw invalid([{ path: "servesId", code: "goal.serves-unknown" }]);
}
