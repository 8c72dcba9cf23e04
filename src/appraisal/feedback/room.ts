import { planLimits } from "#appraisal/plan/plan.schema.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { feedbackClosed, feedbackTooMany, feedbackTooManyOfYours } from "./feedback.errors.ts";

/**
 * Throws `feedback.closed` once the year is rated, `feedback.too-many` and `feedback.too-many-of-yours`. Locks the
 * plan: feedback is counted, and nobody rates meanwhile.
 */
export async function expectRoom(
  { queries, agencyId }: Ground<unknown>,
  { planId, authorId }: { planId: string; authorId: string },
): Promise<void> {
  await lockPlan(queries, agencyId, planId);
  const rated = await ratedPlans(queries, agencyId, [planId]);
  if (rated.has(planId)) throw feedbackClosed();
  const { all, own } = await queries
    .selectFrom("feedback")
    .select((row) => [
      row.fn.countAll<number>().filterWhere("author_id", "is not", null).as("all"),
      row.fn.countAll<number>().filterWhere("author_id", "=", authorId).as("own"),
    ])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .executeTakeFirstOrThrow();
  if (own >= planLimits.feedbackOfAuthor)
    throw feedbackTooManyOfYours({ maximum: planLimits.feedbackOfAuthor });
  if (all >= planLimits.feedback) throw feedbackTooMany({ maximum: planLimits.feedback });
}

/** One after the other, until the transaction ends. */
export async function lockPlan(queries: Queries, agencyId: number, planId: string): Promise<void> {
  await queries
    .selectFrom("plan")
    .select("plan_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .forUpdate()
    .execute();
}

/** Which of these plans were rated as a whole: nothing that is said now would be seen by whoever rates. */
export async function ratedPlans(
  queries: Queries,
  agencyId: number,
  planIds: readonly string[],
): Promise<Set<string>> {
  if (planIds.length === 0) return new Set();
  const rows = await queries
    .selectFrom("evaluation")
    .select("plan_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "in", [...planIds])
    .where("interval", "=", "annual")
    .execute();
  return new Set(rows.map((row) => row.plan_id));
}
