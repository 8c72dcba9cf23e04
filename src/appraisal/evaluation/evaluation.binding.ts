import { sql } from "kysely";
import { digestOf, statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";
import type { Queries } from "#platform/database/database.ts";

/** A rating: what was rated, what an objection made of it, and the numbers by the older scale. */
export const evaluationBinding: BindingState = {
  changedBy: new Set([
    ...["evaluation.decided", "evaluation.received", "rating-number.set"],
    ...["objection.filed", "objection.withdrawn", "objection.decided"],
  ]),
  read: async (queries, agencyId, ids) => {
    const [evaluations, objections, numbers] = await Promise.all([
      evaluationsOf(queries, agencyId, ids),
      objectionsOf(queries, agencyId, ids),
      numbersOf(queries, agencyId, ids),
    ]);
    return statesOf(
      evaluations,
      ({ id }) => id,
      ([evaluation]) => {
        if (!evaluation) return null;
        const { id, content, note, because, ...rated } = evaluation;
        const mine = <Row extends { evaluationId: string }>(rows: readonly Row[]) =>
          rows.filter(({ evaluationId }) => evaluationId === id).map(({ evaluationId: _, ...row }) => row);
        return {
          ...{ ...rated, words: digestOf([content, note, because]) },
          ...{ objections: mine(objections), numbers: mine(numbers) },
        };
      },
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    let evaluations = queries
      .selectFrom("evaluation")
      .select("evaluation_id")
      .where("agency_id", "=", agencyId);
    if (after) evaluations = evaluations.where("evaluation_id", ">", after);
    const rows = await evaluations.orderBy("evaluation_id").limit(limit).execute();
    return rows.map((row) => row.evaluation_id);
  },
};

function evaluationsOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("evaluation as e")
    .leftJoin("evaluation_receipt as r", (join) =>
      join.onRef("r.agency_id", "=", "e.agency_id").onRef("r.evaluation_id", "=", "e.evaluation_id"),
    )
    .select(["e.evaluation_id as id", "e.plan_id as plan", "e.interval", "e.results_rating as results"])
    .select(["e.conduct_rating as conduct", "e.overall_rating as overall", "e.decided_by as by"])
    .select(["e.decided_at as at", "e.acting_for as actingFor", "e.content", "e.note", "e.because"])
    .select("r.received_at as receivedAt")
    .where("e.agency_id", "=", agencyId)
    .where(sql<boolean>`e.evaluation_id = any(${ids}::uuid[])`)
    .execute();
}

async function objectionsOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  const rows = await queries
    .selectFrom("objection as o")
    .leftJoin("objection_withdrawal as w", (join) =>
      join.onRef("w.agency_id", "=", "o.agency_id").onRef("w.objection_id", "=", "o.objection_id"),
    )
    .leftJoin("objection_decision as d", (join) =>
      join.onRef("d.agency_id", "=", "o.agency_id").onRef("d.objection_id", "=", "o.objection_id"),
    )
    .select(["o.evaluation_id as evaluationId", "o.objection_id as id", "o.filed_by as filedBy"])
    .select(["o.filed_at as filedAt", "o.reasons", "w.withdrawn_at as withdrawnAt", "d.outcome"])
    .select(["d.results_rating as results", "d.conduct_rating as conduct", "d.overall_rating as overall"])
    .select(["d.decided_by as by", "d.decided_at as at", "d.acting_for as actingFor"])
    .select(["d.reasons as decisionReasons", "d.because"])
    .where("o.agency_id", "=", agencyId)
    .where(sql<boolean>`o.evaluation_id = any(${ids}::uuid[])`)
    .orderBy("o.objection_id")
    .execute();
  return rows.map(({ reasons, decisionReasons, because, ...row }) => ({
    ...row,
    words: digestOf([reasons, decisionReasons, because]),
  }));
}

async function numbersOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  const rows = await queries
    .selectFrom("rating_number")
    .select(["evaluation_id as evaluationId", "number_id as id", "overall_rating as overall", "purpose"])
    .select(["value", "set_by as by", "set_at as at", "acting_for as actingFor"])
    .select(["ideas", "reason", "because"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`evaluation_id = any(${ids}::uuid[])`)
    .orderBy("number_id")
    .execute();
  return rows.map(({ ideas, reason, because, ...row }) => ({
    ...row,
    words: digestOf([ideas, reason, because]),
  }));
}
