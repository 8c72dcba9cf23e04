import type { ServingWay } from "#appraisal/plan/plan.schema.ts";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { invalid } from "#platform/errors/refusal.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { goalsToServe } from "./goals-to-serve.ts";
import { headResults } from "./head-results.ts";

/** What a result is to serve, as it was sent. */
export type Serving = {
  servesId: string | null;
  goalId: string | null;
  servesText: string;
  how: ServingWay | null;
};

const nothing = { serves_id: null, goal_id: null, serves_text: "", serves_how: null };

/**
 * The columns of a result that say what it serves: one of the head's results, a goal, or words; where one is chosen no
 * words are kept beside it. `kept` is what it serves already: that stays allowed, whatever the head shows today.
 */
export async function servingColumns(
  ground: Ground<unknown>,
  plan: PlanHeader,
  { servesId, goalId, servesText, how }: Serving,
  kept?: { serves_id: string | null; goal_id: string | null },
) {
  if (servesId !== null && goalId !== null) throw invalid([{ path: "goalId", code: "plan.serves-one" }]);
  if (servesId !== null) {
    if (servesId !== kept?.serves_id) await expectHeadResult(ground, plan, servesId);
    return { ...nothing, serves_id: servesId, serves_how: how };
  }
  if (goalId !== null) {
    if (goalId !== kept?.goal_id) await expectGoal(ground, plan, goalId);
    return { ...nothing, goal_id: goalId, serves_how: how };
  }
  return { ...nothing, serves_text: servesText, serves_how: servesText === "" ? null : how };
}

async function expectHeadResult(ground: Ground<unknown>, plan: PlanHeader, servesId: string): Promise<void> {
  const choices = await headResults(ground, plan);
  if (!choices.some((choice) => choice.resultId === servesId))
    throw invalid([{ path: "servesId", code: "plan.serves-unknown" }]);
}

async function expectGoal(ground: Ground<unknown>, plan: PlanHeader, goalId: string): Promise<void> {
  const choices = await goalsToServe(ground, plan);
  if (!choices.some((choice) => choice.goalId === goalId))
    throw invalid([{ path: "goalId", code: "plan.serves-unknown" }]);
}
