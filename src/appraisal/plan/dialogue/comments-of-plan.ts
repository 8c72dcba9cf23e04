import { z } from "zod";
import { planLimits } from "#appraisal/plan/plan.schema.ts";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

/** What one side said to the other about a plan. */
export const CommentOnPlan = z.object({
  commentId: z.uuid(),
  authorName: z.string(),
  actingFor: z.string().nullable(),
  /** The result that it is about; null: the whole plan. */
  resultId: z.uuid().nullable(),
  body: z.string(),
  writtenAt: z.date(),
});
export type CommentOnPlan = z.output<typeof CommentOnPlan>;

type Written = { planId: string; asOf: Date };

/** What was said about a plan by then, the oldest first; one query. */
export async function commentsOfPlan(
  queries: Queries,
  agencyId: number,
  of: Written,
): Promise<CommentOnPlan[]> {
  const { rows } = await commentRows(queries, { agencyId, ...of });
  return rows.map((row) => CommentOnPlan.parse(row));
}

const commentRows = prepared((queries, of: Written & { agencyId: number }) =>
  queries
    .selectFrom("plan_comment")
    .select([
      "comment_id as commentId",
      "acting_for as actingFor",
      "result_id as resultId",
      "body",
      "written_at as writtenAt",
    ])
    .select(employeeName("plan_comment.author_id").as("authorName"))
    .where("agency_id", "=", of.agencyId)
    .where("plan_id", "=", of.planId)
    .where("written_at", "<=", of.asOf)
    .orderBy("written_at")
    .orderBy("comment_id")
    .limit(planLimits.comments)
    .compile(),
);
