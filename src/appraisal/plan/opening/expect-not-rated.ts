import { planRated } from "#appraisal/plan/plan.errors.ts";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** Throws where the year was rated: what was promised does not change behind the back of its rating. */
export async function expectNotRated(
  { queries, agencyId }: Ground<unknown>,
  { planId, state }: PlanHeader,
): Promise<void> {
  if (state.kind !== "agreed") return;
  const rating = await queries
    .selectFrom("rating_in_force")
    .select("evaluation_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where("interval", "=", "annual")
    .executeTakeFirst();
  if (rating) throw planRated();
}
