import { sql } from "kysely";
import { digestOf, statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";
import type { Queries } from "#platform/database/database.ts";

/** What heads compared and learned of it, once the session is closed. */
export const calibrationBinding: BindingState = {
  changedBy: new Set(["calibration.closed"]),
  read: async (queries, agencyId, ids) => {
    const [sessions, cases] = await Promise.all([
      closedSessions(queries, agencyId, ids),
      casesOf(queries, agencyId, ids),
    ]);
    return statesOf(
      sessions,
      ({ id }) => id,
      ([session]) => {
        if (!session) return null;
        const { id, ...closed } = session;
        const mine = cases.filter(({ sessionId }) => sessionId === id);
        return {
          ...closed,
          cases: mine.map(({ sessionId: _, evidence, ...row }) => ({ ...row, words: digestOf(evidence) })),
        };
      },
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    let closed = queries
      .selectFrom("calibration_closing")
      .select("session_id")
      .where("agency_id", "=", agencyId);
    if (after) closed = closed.where("session_id", ">", after);
    const rows = await closed.orderBy("session_id").limit(limit).execute();
    return rows.map((row) => row.session_id);
  },
};

function closedSessions(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("calibration_session as s")
    .innerJoin("calibration_closing as c", (join) =>
      join.onRef("c.agency_id", "=", "s.agency_id").onRef("c.session_id", "=", "s.session_id"),
    )
    .select(["s.session_id as id", "s.year", "s.interval", "s.title", "s.opened_by as openedBy"])
    .select(["c.closed_by as by", "c.closed_at as at", "c.learned"])
    .where("s.agency_id", "=", agencyId)
    .where(sql<boolean>`s.session_id = any(${ids}::uuid[])`)
    .execute();
}

function casesOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("calibration_case")
    .select(["session_id as sessionId", "case_id as id", "plan_id as plan", "label", "evidence"])
    .select(["results_rating as results", "conduct_rating as conduct", "submitted_by as by"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`session_id = any(${ids}::uuid[])`)
    .orderBy("case_id")
    .execute();
}
