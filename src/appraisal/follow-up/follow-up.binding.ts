import { sql } from "kysely";
import { digestOf, statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";
import type { Queries } from "#platform/database/database.ts";

/** What follows from a rating: what was proposed, decided and concluded, or set aside. */
export const followUpBinding: BindingState = {
  changedBy: new Set([
    ...["follow-up.saved", "follow-up.submitted", "follow-up.approved", "follow-up.declined"],
    ...["follow-up.concluded", "follow-up.set-aside"],
  ]),
  read: async (queries, agencyId, ids) =>
    statesOf(
      await followUpsOf(queries, agencyId, ids),
      ({ id }) => id,
      ([row]) => row && stateOf(row),
    ),
  subjects: async (queries, agencyId, { after, limit }) => {
    let submitted = queries
      .selectFrom("follow_up_submission")
      .select("follow_up_id")
      .where("agency_id", "=", agencyId);
    if (after) submitted = submitted.where("follow_up_id", ">", after);
    const rows = await submitted.orderBy("follow_up_id").limit(limit).execute();
    return rows.map((row) => row.follow_up_id);
  },
};

function stateOf(row: Awaited<ReturnType<typeof followUpsOf>>[number]) {
  const { id: _, content, because, decisionReason, note, setAsideReason, ...state } = row;
  return { ...state, words: digestOf([content, because, decisionReason, note, setAsideReason]) };
}

function followUpsOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("follow_up as f")
    .leftJoin("follow_up_submission as s", (join) =>
      join.onRef("s.agency_id", "=", "f.agency_id").onRef("s.follow_up_id", "=", "f.follow_up_id"),
    )
    .leftJoin("follow_up_decision as d", (join) =>
      join.onRef("d.agency_id", "=", "f.agency_id").onRef("d.follow_up_id", "=", "f.follow_up_id"),
    )
    .leftJoin("follow_up_outcome as o", (join) =>
      join.onRef("o.agency_id", "=", "f.agency_id").onRef("o.follow_up_id", "=", "f.follow_up_id"),
    )
    .leftJoin("follow_up_set_aside as a", (join) =>
      join.onRef("a.agency_id", "=", "f.agency_id").onRef("a.follow_up_id", "=", "f.follow_up_id"),
    )
    .select([
      "f.follow_up_id as id",
      "f.evaluation_id as evaluation",
      "f.kind",
      "f.results_rating as results",
    ])
    .select(["f.conduct_rating as conduct", "f.overall_rating as overall", "f.because", "f.content"])
    .select(["f.opened_by as openedBy", "f.opened_at as openedAt", "s.decider_id as decider"])
    .select(["s.submitted_by as submittedBy", "s.submitted_at as submittedAt", "d.outcome as decision"])
    .select(["d.reason as decisionReason", "d.decided_by as decidedBy", "d.decided_at as decidedAt"])
    .select(["o.outcome", "o.next_step as nextStep", "o.note", "o.concluded_by as concludedBy"])
    .select(["o.concluded_at as concludedAt", "a.reason as setAsideReason", "a.set_aside_by as setAsideBy"])
    .select("a.set_aside_at as setAsideAt")
    .where("f.agency_id", "=", agencyId)
    .where(sql<boolean>`f.follow_up_id = any(${ids}::uuid[])`)
    .execute();
}
