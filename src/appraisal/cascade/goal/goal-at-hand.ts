import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { goalUnknown } from "./goal.errors.ts";
import type { Goal } from "./goal.schema.ts";
import { goalById } from "./goals.ts";

/** The goal, the actor's alone until the transaction ends. Throws `goal.unknown`, and `year-end.closed`. */
export async function lockedGoal(ground: Ground<{ goalId: string }>): Promise<Goal> {
  const { queries, agencyId, input } = ground;
  const locked = await queries
    .selectFrom("goal")
    .select("goal_id")
    .where("agency_id", "=", agencyId)
    .where("goal_id", "=", input.goalId)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) throw goalUnknown();
  const goal = await goalById(queries, agencyId, input.goalId);
  await expectYearOpen(ground, goal.year);
  return goal;
}

/** Throws `procedure.changed-meanwhile` unless the person saw the goal as it stands. */
export function expectSeen(goal: Goal, seenRevision: number): void {
  expectRevision(goal.revision, seenRevision);
}
