import { progressIndicatorUnknown } from "#appraisal/progress/progress.errors.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** Throws `progress.indicator-unknown` unless the indicator is of the plan. */
export async function expectIndicator(
  { queries, agencyId }: Ground<unknown>,
  { planId, indicatorId }: { planId: string; indicatorId: string },
): Promise<void> {
  const row = await queries
    .selectFrom("plan_indicator")
    .select("indicator_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where("indicator_id", "=", indicatorId)
    .executeTakeFirst();
  if (!row) throw progressIndicatorUnknown();
}
