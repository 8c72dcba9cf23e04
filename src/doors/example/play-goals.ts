import type { appraisalProcedures } from "#appraisal/procedures.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";
import type { StoryGoal } from "./story.schema.ts";

/** Writes the goals of the story that the year does not have yet, as the personnel office does; answers their ids in order. */
export async function playGoals(
  { goal }: typeof appraisalProcedures,
  story: readonly StoryGoal[],
  year: number,
  office: Call,
): Promise<string[]> {
  const { keeps, goals } = await callProcedure(goal.list, { year }, office);
  const ids: string[] = [];
  for (const { unit, serves, ...body } of story) {
    const unitId = keeps.units.find(({ name }) => name === unit)?.unitId ?? null;
    const servesId = serves === undefined ? null : (ids[serves - 1] ?? null);
    const known = goals.find((one) => one.statement === body.statement && one.unitId === unitId);
    const { goalId } = known ?? (await callProcedure(goal.add, { year, unitId, servesId, ...body }, office));
    ids.push(goalId);
  }
  return ids;
}
