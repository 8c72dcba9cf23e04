import { sql } from "kysely";
import { digestOf, statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";

/** What a plan's indicators reached: the ground of its ratings. Each indicator with how much was said and a digest of it. */
export const progressBinding: BindingState = {
  changedBy: new Set(["progress.recorded", "progress.withdrawn", "progress.measured", "progress.corrected"]),
  read: async (queries, agencyId, ids) => {
    const rows = await queries
      .selectFrom("progress as p")
      .leftJoin("progress_withdrawal as w", (join) =>
        join.onRef("w.agency_id", "=", "p.agency_id").onRef("w.progress_id", "=", "p.progress_id"),
      )
      .select(["p.plan_id as planId", "p.indicator_id as indicator", "p.progress_id as id"])
      .select(["p.reached_on as on", "p.value", "p.note", "p.recorded_by as by", "p.recorded_at as at"])
      .select(["p.acting_for as actingFor", "w.withdrawn_by as withdrawnBy", "w.withdrawn_at as withdrawnAt"])
      .where("p.agency_id", "=", agencyId)
      .where(sql<boolean>`p.plan_id = any(${ids}::uuid[])`)
      .orderBy("p.indicator_id")
      .orderBy("p.progress_id")
      .execute();
    return statesOf(
      rows,
      ({ planId }) => planId,
      (entries) => reachedBy(Map.groupBy(entries, ({ indicator }) => indicator)),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    let plans = queries.selectFrom("progress").select("plan_id").distinct().where("agency_id", "=", agencyId);
    if (after) plans = plans.where("plan_id", ">", after);
    const rows = await plans.orderBy("plan_id").limit(limit).execute();
    return rows.map((row) => row.plan_id);
  },
};

function reachedBy(indicators: ReadonlyMap<string, readonly { withdrawnAt: Date | null }[]>) {
  return [...indicators].map(([indicator, entries]) => {
    const withdrawn = entries.filter(({ withdrawnAt }) => withdrawnAt !== null).length;
    return { indicator, entries: entries.length, withdrawn, words: digestOf(entries) };
  });
}
