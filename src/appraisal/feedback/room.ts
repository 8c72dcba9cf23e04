import { planLimits } from "#appraisal/plan/plan.schema.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { feedbackTooMany, feedbackTooManyOfYours } from "./feedback.errors.ts";

/** Throws `feedback.too-many` and `feedback.too-many-of-yours`. Locks the plan: feedback is counted. */
export async function expectRoom(
  { queries, agencyId }: Ground<unknown>,
  { planId, authorId }: { planId: string; authorId: string },
): Promise<void> {
  await queries
    .selectFrom("plan")
    .select("plan_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .forUpdate()
    .execute();
  const { all, own } = await queries
    .selectFrom("feedback")
    .select((row) => [
      row.fn.countAll<number>().as("all"),
      row.fn.countAll<number>().filterWhere("author_id", "=", authorId).as("own"),
    ])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .executeTakeFirstOrThrow();
  if (own >= planLimits.feedbackOfAuthor)
    throw feedbackTooManyOfYours({ maximum: planLimits.feedbackOfAuthor });
  if (all >= planLimits.feedback) throw feedbackTooMany({ maximum: planLimits.feedback });
}
