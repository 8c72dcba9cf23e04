import { askToLook } from "#appraisal/cascade/look/ask-to-look.ts";
import { confirmLooks } from "#appraisal/cascade/look/looks.ts";
import { planResultUnknown } from "#appraisal/plan/plan.errors.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { type Serving, servingColumns } from "./serving.ts";

type Changed = Serving & { planId: string; resultId: string; category: string; statement: string };

/**
 * Keeps a changed result. Whoever works for it is asked to look again where its words changed; and who changes a line
 * has looked at it.
 */
export async function keepChange(deed: Deed<Changed, PlanAtHand>): Promise<{ resultId: string }> {
  const { input, agencyId, queries, facts: plan, now } = deed;
  const { planId, resultId, category, statement } = input;
  const kept = await queries
    .selectFrom("plan_result")
    .select(["statement", "serves_id", "goal_id"])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where("result_id", "=", resultId)
    .executeTakeFirst();
  if (!kept) throw planResultUnknown();
  await queries
    .updateTable("plan_result")
    .set({ category, statement, ...(await servingColumns(deed, plan, input, kept)) })
    .where("agency_id", "=", agencyId)
    .where("result_id", "=", resultId)
    .execute();
  if (kept.statement !== statement)
    await askToLook(deed, { kind: "result", id: resultId, before: kept.statement, after: statement });
  await confirmLooks(queries, agencyId, { planId, resultId }, { by: actorOf(deed).employeeId, now });
  return { resultId };
}
