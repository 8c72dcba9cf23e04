import { sql } from "kysely";
import { statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";
import type { Queries } from "#platform/database/database.ts";

/** A goal of the agency or of a unit, with its indicators and targets. Goals of one file have one record for all. */
export const goalBinding: BindingState = {
  changedBy: new Set(["goal.added", "goal.changed", "goal.deleted"]),
  read: async (queries, agencyId, ids) => {
    const [goals, indicators] = await Promise.all([
      goalsOf(queries, agencyId, ids),
      indicatorsOf(queries, agencyId, ids),
    ]);
    return statesOf(
      goals,
      ({ id }) => id,
      ([goal]) => {
        if (!goal) return null;
        const { id, ...said } = goal;
        const mine = indicators.filter(({ goalId }) => goalId === id);
        return { ...said, indicators: mine.map(({ goalId: _, ...indicator }) => indicator) };
      },
    );
  },
  subjects: async () => [], // those that came with a file have no record of their own
};

function goalsOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("goal")
    .select(["goal_id as id", "year", "unit_id as unit", "statement"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`goal_id = any(${ids}::uuid[])`)
    .execute();
}

function indicatorsOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("goal_indicator")
    .select(["goal_id as goalId", "ordinal", "statement", "target"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`goal_id = any(${ids}::uuid[])`)
    .orderBy("goal_id")
    .orderBy("ordinal")
    .execute();
}
