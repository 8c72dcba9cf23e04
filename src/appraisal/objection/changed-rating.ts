import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Step } from "#rules/decision.ts";
import type { Ratings } from "./objection.schema.ts";
import { objectionOfEvaluation } from "./objection-rows.ts";

/** The ratings that a decision on an objection put in the place of the appraiser's, with its reasons and its day. */
export type ChangedRating = Ratings & { because: Step[]; decidedOn: string };

/** Null where no decision changed the evaluation. */
export async function changedRatingOf(
  queries: Queries,
  at: { agencyId: number; timeZone: string },
  evaluationId: string,
): Promise<ChangedRating | null> {
  const objection = await objectionOfEvaluation(queries, at.agencyId, evaluationId);
  if (objection?.outcome !== "changed" || !objection.decided || !objection.decidedAt) return null;
  const { decided, decidedBecause: because, decidedAt } = objection;
  return { ...decided, because, decidedOn: dayIn(at.timeZone, decidedAt) };
}
