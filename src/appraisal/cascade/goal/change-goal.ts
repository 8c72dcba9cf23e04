import { z } from "zod";
import { askToLook } from "#appraisal/cascade/look/ask-to-look.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { type Goal, GoalBody, GoalChange, GoalId } from "./goal.schema.ts";
import { expectSeen, lockedGoal } from "./goal-at-hand.ts";
import { goalKeepers, keepsGoalsOf } from "./goal-keepers.ts";
import { expectAbove } from "./goal-levels.ts";
import { insertIndicators } from "./write-goal.ts";

const Change = GoalChange.extend(GoalBody.shape);
type Change = z.output<typeof Change>;

export const changeGoal = command({
  name: "goal.change",
  route: {
    method: "PUT",
    path: "/goals/{goalId}",
    summary: "Change a goal; whoever works for it is asked to look again",
    tags: ["goal"],
  },
  who: goalKeepers,
  input: Change,
  output: z.object({ goalId: GoalId, revision: z.int() }),
  load: lockedGoal,
  may: (ground) => keepsGoalsOf(ground, ground.facts.unitId),
  run: async (deed) => {
    const { facts: goal, input, record } = deed;
    expectSeen(goal, input.revision);
    await expectAbove(deed, goal, input.servesId);
    await keep(deed);
    if (input.statement !== goal.statement) {
      const [before, after] = [goal.statement, input.statement];
      await askToLook(deed, { kind: "goal", id: goal.goalId, before, after });
    }
    record({ kind: "goal.changed", subject: { kind: "goal", id: goal.goalId } });
    return { goalId: goal.goalId, revision: goal.revision + 1 };
  },
});

async function keep(deed: Deed<Change, Goal>): Promise<void> {
  const { queries, agencyId, input, facts: goal } = deed;
  const { goalId, statement, servesId, indicators } = input;
  await queries
    .updateTable("goal")
    .set({ statement, serves_id: servesId, revision: goal.revision + 1 })
    .where("agency_id", "=", agencyId)
    .where("goal_id", "=", goalId)
    .execute();
  await queries
    .deleteFrom("goal_indicator")
    .where("agency_id", "=", agencyId)
    .where("goal_id", "=", goalId)
    .execute();
  await insertIndicators(deed, [{ goalId, indicators }]);
}
