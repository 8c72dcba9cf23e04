import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { feedbackGone, feedbackUnknown } from "../feedback.errors.ts";
import { heardBy, Speaker } from "../feedback.schema.ts";

/**
 * One piece of feedback before the eyes of somebody who may hear it, its plan locked. Throws `feedback.unknown` for
 * who may not, and `feedback.gone` once its author took it back.
 */
export async function feedbackAtHand(ground: Ground<{ feedbackId: string }>) {
  const { queries, agencyId, input } = ground;
  const row = await queries
    .selectFrom("feedback")
    .leftJoin("feedback_withdrawal as taken", (join) =>
      join
        .onRef("taken.agency_id", "=", "feedback.agency_id")
        .onRef("taken.feedback_id", "=", "feedback.feedback_id"),
    )
    .select(["plan_id as planId", "author_id as authorId", "relation", "audience", "taken.withdrawn_at"])
    .where("feedback.agency_id", "=", agencyId)
    .where("feedback.feedback_id", "=", input.feedbackId)
    .executeTakeFirst();
  if (!row) throw feedbackUnknown();
  const plan = await planAtHand({ ...ground, input: row }, { lock: true });
  if (!mayHear(plan, row.audience)) throw feedbackUnknown();
  if (row.withdrawn_at) throw feedbackGone();
  return { plan, authorId: row.authorId, relation: Speaker.parse(row.relation) };
}

function mayHear({ standing }: PlanAtHand, audience: string): boolean {
  return heardBy(standing).some((one) => one === audience);
}
