import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { relations } from "./relation.ts";

export const FeedbackRow = z.object({
  feedbackId: z.uuid(),
  authorId: z.uuid(),
  relation: z.enum([...relations, "self"]),
  resultId: z.uuid().nullable(),
  conductValue: z.string().nullable(),
  body: z.string(),
  givenAt: z.date(),
});
export type FeedbackRow = z.output<typeof FeedbackRow>;

const rowsMax = 200;

/** What was said on a plan, the newest first; one query. */
export async function feedbackOfPlan(
  queries: Queries,
  agencyId: number,
  planId: string,
  max = rowsMax,
): Promise<FeedbackRow[]> {
  const rows = await queries
    .selectFrom("feedback")
    .select([
      "feedback_id as feedbackId",
      "author_id as authorId",
      "relation",
      "result_id as resultId",
      "conduct_value as conductValue",
      "body",
      "given_at as givenAt",
    ])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .orderBy("given_at", "desc")
    .limit(max)
    .execute();
  return rows.map((row) => FeedbackRow.parse(row));
}
