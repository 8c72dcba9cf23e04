import { planResultUnknown } from "#appraisal/plan/plan.errors.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** Throws `plan.result-unknown` unless what is said is about a result of this very plan. */
export async function expectResultOfPlan(
  { queries, agencyId }: Ground<unknown>,
  { planId, resultId }: { planId: string; resultId: string },
): Promise<void> {
  const result = await queries
    .selectFrom("plan_result")
    .select("result_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where("result_id", "=", resultId)
    .executeTakeFirst();
  if (!result) throw planResultUnknown();
}
