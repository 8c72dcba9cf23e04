import { z } from "zod";
import { planLimits } from "#appraisal/plan/plan.schema.ts";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { relations } from "./relation.ts";

export const FeedbackRow = z.object({
  feedbackId: z.uuid(),
  authorId: z.uuid(),
  authorName: z.string(),
  /** The position in whose stead the author spoke. */
  actingFor: z.string().nullable(),
  relation: z.enum([...relations, "self"]),
  resultId: z.uuid().nullable(),
  conductValue: z.string().nullable(),
  body: z.string(),
  givenAt: z.date(),
});
export type FeedbackRow = z.output<typeof FeedbackRow>;

/** Of which plan, given by `asOf`; `max`: the newest only. */
export type Given = { planId: string; asOf: Date; max?: number };

/** What was said on a plan by then, the newest first; one query. */
export async function feedbackOfPlan(
  queries: Queries,
  agencyId: number,
  { planId, asOf, max = planLimits.feedback }: Given,
): Promise<FeedbackRow[]> {
  const { rows } = await feedbackRows(queries, { agencyId, planId, asOf, max });
  return rows.map((row) => FeedbackRow.parse(row));
}

const feedbackRows = prepared((queries, of: Required<Given> & { agencyId: number }) =>
  queries
    .selectFrom("feedback")
    .select([
      "feedback_id as feedbackId",
      "author_id as authorId",
      "acting_for as actingFor",
      "relation",
      "result_id as resultId",
      "conduct_value as conductValue",
      "body",
      "given_at as givenAt",
    ])
    .select(employeeName("feedback.author_id").as("authorName"))
    .where("agency_id", "=", of.agencyId)
    .where("plan_id", "=", of.planId)
    .where("given_at", "<=", of.asOf)
    .orderBy("given_at", "desc")
    .orderBy("feedback_id", "desc")
    .limit(of.max)
    .compile(),
);
