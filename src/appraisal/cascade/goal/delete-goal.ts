import { z } from "zod";
import { askToLook } from "#appraisal/cascade/look/ask-to-look.ts";
import { command } from "#platform/procedures/command.ts";
import { GoalChange, GoalId } from "./goal.schema.ts";
import { expectSeen, lockedGoal } from "./goal-at-hand.ts";
import { goalKeepers, keepsGoalsOf } from "./goal-keepers.ts";

export const deleteGoal = command({
  name: "goal.delete",
  route: { method: "DELETE", path: "/goals/{goalId}", summary: "Strike out a goal", tags: ["goal"] },
  who: goalKeepers,
  input: GoalChange,
  output: z.object({ goalId: GoalId }),
  load: lockedGoal,
  may: (ground) => keepsGoalsOf(ground, ground.facts.unitId),
  run: async (deed) => {
    const { facts: goal, input, queries, agencyId, record } = deed;
    const { goalId, statement } = goal;
    expectSeen(goal, input.revision);
    await askToLook(deed, { kind: "goal", id: goalId, before: statement, after: null });
    await queries // who served it keeps its words
      .updateTable("plan_result")
      .set({ goal_id: null, serves_text: statement })
      .where("agency_id", "=", agencyId)
      .where("goal_id", "=", goalId)
      .execute();
    await queries
      .deleteFrom("goal")
      .where("agency_id", "=", agencyId)
      .where("goal_id", "=", goalId)
      .execute();
    record({ kind: "goal.deleted", subject: { kind: "goal", id: goalId }, facts: { statement } });
    return { goalId };
  },
});
