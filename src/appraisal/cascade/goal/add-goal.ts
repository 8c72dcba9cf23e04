import { z } from "zod";
import { expectUnit } from "#appraisal/cascade/goal/expect-unit.ts";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import { command } from "#platform/procedures/command.ts";
import { GoalBody, GoalId, GoalPlace } from "./goal.schema.ts";
import { goalKeepers, keepsGoalsOf } from "./goal-keepers.ts";
import { expectAbove } from "./goal-levels.ts";
import { insertGoals } from "./write-goal.ts";

export const addGoal = command({
  name: "goal.add",
  route: { method: "POST", path: "/goals", summary: "Add a goal of the agency or of a unit", tags: ["goal"] },
  who: goalKeepers,
  input: GoalPlace.extend(GoalBody.shape),
  output: z.object({ goalId: GoalId }),
  load: (ground) => keepsGoalsOf(ground, ground.input.unitId),
  may: ({ facts: keeps }) => keeps,
  run: async (deed) => {
    const { input, record } = deed;
    await expectOpenedYear(deed, input.year);
    await expectYearOpen(deed, input.year);
    await expectUnit(deed, input.unitId);
    await expectAbove(deed, input, input.servesId);
    const [goalId = ""] = await insertGoals(deed, input, [input]);
    const { year, unitId } = input;
    record({ kind: "goal.added", subject: { kind: "goal", id: goalId }, facts: { year, unitId } });
    return { goalId };
  },
});
