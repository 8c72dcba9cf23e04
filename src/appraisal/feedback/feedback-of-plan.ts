import { type Expression, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { planLimits } from "#appraisal/plan/plan.schema.ts";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { type Audience, audiences, feedbackLimits, Speaker } from "./feedback.schema.ts";

export const FeedbackRow = z.object({
  feedbackId: z.uuid(),
  /** Null where the author spoke without a name, and of a service user. */
  authorId: z.uuid().nullable(),
  authorName: z.string().nullable(),
  /** The position in whose stead the author spoke. */
  actingFor: z.string().nullable(),
  relation: Speaker,
  audience: z.enum(audiences),
  resultId: z.uuid().nullable(),
  conductValue: z.string().nullable(),
  /** What was seen, what it did for whom, and what could come next. */
  body: z.string(),
  effect: z.string().nullable(),
  nextStep: z.string().nullable(),
  /** Where a service user said it: "Loket 2". */
  place: z.string().nullable(),
  givenAt: z.date(),
});
export type FeedbackRow = z.output<typeof FeedbackRow>;

/** Of which plan, for which readers, as it stood at `asOf`; `max`: the newest only. */
export type Given = { planId: string; asOf: Date; audiences: readonly Audience[]; max?: number };

const everything = planLimits.feedback + feedbackLimits.serviceUsers;

/** What was said on a plan by then and neither withdrawn nor hidden, the newest first; one query. */
export async function feedbackOfPlan(
  queries: Queries,
  agencyId: number,
  { planId, asOf, audiences, max = everything }: Given,
): Promise<FeedbackRow[]> {
  const { rows } = await feedbackRows(queries, { agencyId, planId, asOf, audiences, max });
  return rows.map((row) => FeedbackRow.parse(row));
}

const feedbackRows = prepared((queries, of: Required<Given> & { agencyId: number }) =>
  feedbackColumns(queries, of.agencyId)
    .where("plan_id", "=", of.planId)
    .where("given_at", "<=", of.asOf)
    .where(sql<SqlBool>`audience = any(${of.audiences}::text[])`)
    .where(notTaken("feedback_withdrawal", "withdrawn_at", sql`${of.asOf}`))
    .where(notTaken("feedback_hiding", "hidden_at", sql`${of.asOf}`))
    .orderBy("given_at", "desc")
    .orderBy("feedback_id", "desc")
    .limit(of.max)
    .compile(),
);

/** Feedback as its readers get it: no name where it was given without one. */
export function feedbackColumns(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("feedback")
    .select([
      "feedback_id as feedbackId",
      "acting_for as actingFor",
      "relation",
      "audience",
      "result_id as resultId",
      "conduct_value as conductValue",
      "body",
      "effect",
      "next_step as nextStep",
      "given_at as givenAt",
    ])
    .select([
      sql<string | null>`case when named then author_id end`.as("authorId"),
      sql<string | null>`case when named then ${employeeName("feedback.author_id")} end`.as("authorName"),
      sql<string | null>`(select link.place from feedback_link link
        where link.agency_id = feedback.agency_id and link.link_id = feedback.link_id)`.as("place"),
    ])
    .where("feedback.agency_id", "=", agencyId);
}

/** Not out of sight by then. */
function notTaken(
  table: "feedback_withdrawal" | "feedback_hiding",
  column: "withdrawn_at" | "hidden_at",
  asOf: Expression<unknown>,
) {
  return sql<SqlBool>`not exists (select from ${sql.table(table)} taken
    where taken.agency_id = feedback.agency_id and taken.feedback_id = feedback.feedback_id
      and taken.${sql.ref(column)} <= ${asOf})`;
}
