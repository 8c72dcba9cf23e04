import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Step } from "#rules/decision.ts";
import {
  EvaluationContent,
  EvaluationDraft,
  emptyDraft,
  OverallRating,
  Rating,
} from "./evaluation.schema.ts";

export const ArticleKept = z.object({
  regulation: z.string(),
  article: z.string(),
  url: z.string().exactOptional(),
  confirmed: z.boolean(),
});

/** A step of a rule as it was kept when the decision was made. */
export const StepKept: z.ZodType<Step> = z.object({
  rule: z.string(),
  article: ArticleKept,
  inputs: z.record(z.string(), z.union([z.string(), z.number()])),
  outcome: z.union([z.string(), z.number()]),
});

/** As the appraiser decided it; what an objection made of it is its own decision. */
export const Decided = z.object({
  evaluationId: z.uuid(),
  planId: z.uuid(),
  interval: z.string(),
  results: Rating,
  conduct: Rating,
  overall: OverallRating,
  because: z.array(StepKept),
  content: EvaluationContent,
  note: z.string(),
  decidedBy: z.uuid(),
  decidedAt: z.date(),
  actingFor: z.string().nullable(),
  receivedAt: z.date().nullable(),
});
export type Decided = z.output<typeof Decided>;

/** Every decided evaluation of a plan, in the order of deciding; one query. */
export async function decidedOfPlan(queries: Queries, agencyId: number, planId: string): Promise<Decided[]> {
  const { rows } = await decidedRows(queries, { agencyId, planId });
  return rows.map((row) => Decided.parse(row));
}

const decidedRows = prepared((queries, of: { agencyId: number; planId: string }) =>
  decided(queries, of.agencyId)
    .where("e.plan_id", "=", of.planId)
    .orderBy("e.decided_at")
    .orderBy("e.evaluation_id")
    .compile(),
);

/** What came of an evaluation, without its words and reasons: the ratings in force, be it by an objection. */
export const Outcome = Decided.pick({
  evaluationId: true,
  interval: true,
  results: true,
  conduct: true,
  overall: true,
  decidedAt: true,
  receivedAt: true,
}).extend({
  /** Null where the rating was recorded from the national system and nobody decided an evaluation here. */
  evaluationId: z.uuid().nullable(),
});
export type Outcome = z.output<typeof Outcome>;

/** What came of every decided evaluation of a plan, in the order of deciding; one query. */
export async function outcomesOfPlan(queries: Queries, agencyId: number, planId: string): Promise<Outcome[]> {
  const { rows } = await outcomeRows(queries, { agencyId, planId });
  return rows.map((row) => Outcome.parse(row));
}

const outcomeRows = prepared((queries, of: { agencyId: number; planId: string }) =>
  inForce(queries, of.agencyId)
    .select(outcomeColumns)
    .where("e.plan_id", "=", of.planId)
    .orderBy("e.decided_at")
    .orderBy("e.evaluation_id")
    .compile(),
);

/** The same as a column of a query on `plan`, for pages that ask for several plans at once; read by `OutcomesKept`. */
export function outcomesColumn(queries: Queries, agencyId: number) {
  return jsonArrayFrom(
    inForce(queries, agencyId)
      .select(outcomeColumns)
      .where("e.plan_id", "=", sql.ref<string>("plan.plan_id"))
      .orderBy("e.decided_at")
      .orderBy("e.evaluation_id"),
  );
}

export const OutcomesKept = z.array(
  Outcome.extend({ decidedAt: z.coerce.date(), receivedAt: z.coerce.date().nullable() }), // JSON knows no instants
);

/** One decided evaluation, or undefined. */
export async function decidedById(
  queries: Queries,
  agencyId: number,
  evaluationId: string,
): Promise<Decided | undefined> {
  const row = await decided(queries, agencyId).where("e.evaluation_id", "=", evaluationId).executeTakeFirst();
  return row && Decided.parse(row);
}

const outcomeColumns = [
  "e.evaluation_id as evaluationId",
  "e.interval",
  "e.results_rating as results",
  "e.conduct_rating as conduct",
  "e.overall_rating as overall",
  "e.decided_at as decidedAt",
  "r.received_at as receivedAt",
] as const;

function decided(queries: Queries, agencyId: number) {
  return evaluations(queries, agencyId)
    .select(outcomeColumns)
    .select(["e.plan_id as planId", "e.because", "e.content", "e.note"])
    .select(["e.decided_by as decidedBy", "e.acting_for as actingFor"]);
}

function evaluations(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("evaluation as e")
    .leftJoin("evaluation_receipt as r", (join) =>
      join.onRef("r.agency_id", "=", "e.agency_id").onRef("r.evaluation_id", "=", "e.evaluation_id"),
    )
    .where("e.agency_id", "=", agencyId);
}

/** The ratings that count: a decision on an objection stands in the place of what the appraiser rated. */
function inForce(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("rating_in_force as e")
    .leftJoin("evaluation_receipt as r", (join) =>
      join.onRef("r.agency_id", "=", "e.agency_id").onRef("r.evaluation_id", "=", "e.evaluation_id"),
    )
    .where("e.agency_id", "=", agencyId);
}

export type KeptDraft = { draft: EvaluationDraft; revision: number };

/** The draft of an evaluation; revision 0 and empty where nothing was typed yet. `lock`: until the transaction ends. */
export async function draftOf(
  queries: Queries,
  agencyId: number,
  key: { planId: string; interval: string },
  { lock }: { lock: boolean },
): Promise<KeptDraft> {
  const wanted = queries
    .selectFrom("evaluation_draft")
    .select(["content", "revision"])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", key.planId)
    .where("interval", "=", key.interval);
  const row = await (lock ? wanted.forUpdate() : wanted).executeTakeFirst();
  return row
    ? { draft: EvaluationDraft.parse(row.content), revision: row.revision }
    : { draft: emptyDraft, revision: 0 };
}
