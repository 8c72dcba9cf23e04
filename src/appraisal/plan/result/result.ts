import { sql } from "kysely";
import { z } from "zod";
import { draftChange } from "#appraisal/plan/draft-change.ts";
import { nextOrdinal } from "#appraisal/plan/next-ordinal.ts";
import { planOrderStale } from "#appraisal/plan/plan.errors.ts";
import {
  categories,
  PlanChange,
  planLimits,
  SomeWords,
  servingWays,
  Words,
} from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { keepChange } from "./keep-change.ts";
import { servingColumns } from "./serving.ts";

const ResultInput = PlanChange.extend({
  category: z.enum(categories),
  statement: Words(500),
  /** One of the head's results; null where the head's plan is not here or has none that fits. */
  servesId: z.uuid().nullable().default(null),
  /** A goal, for who leads the agency or a unit; not beside a result of the head. */
  goalId: z.uuid().nullable().default(null),
  /** In words what it serves, where neither is chosen. */
  servesText: SomeWords(500),
  /** As a part of the same result, or as one that leads to it; null while nobody says. */
  how: z.enum(servingWays).nullable().default(null),
});

export const addResult = draftChange({
  name: "plan-result.add",
  kind: "plan-result.added",
  route: { method: "POST", path: "/plans/{planId}/results", summary: "Promise another result" },
  input: ResultInput,
  write: async (deed) => {
    const { facts: plan, agencyId, queries, now, input } = deed;
    const { category, statement } = input;
    const siblings = { among: "plan_result", of: { plan_id: plan.planId } } as const;
    const ordinal = await nextOrdinal(deed, siblings, planLimits.results);
    const resultId = newId(now);
    const keys = { agency_id: agencyId, result_id: resultId, plan_id: plan.planId, ordinal };
    await queries
      .insertInto("plan_result")
      .values({ ...keys, category, statement, ...(await servingColumns(deed, plan, input)) })
      .execute();
    return { resultId };
  },
});

export const changeResult = draftChange({
  name: "plan-result.change",
  kind: "plan-result.changed",
  route: { method: "PUT", path: "/plans/{planId}/results/{resultId}", summary: "Change a promised result" },
  input: ResultInput.extend({ resultId: z.uuid() }),
  write: keepChange,
});

export const orderResults = draftChange({
  name: "plan-result.order",
  kind: "plan-result.ordered",
  route: { method: "PUT", path: "/plans/{planId}/results", summary: "Put the results in another order" },
  input: PlanChange.extend({ resultIds: z.array(z.uuid()).min(1).max(planLimits.results) }),
  write: async ({ input, agencyId, queries }) => {
    const { planId, resultIds } = input;
    const ordered = await queries
      .updateTable("plan_result")
      .set({ ordinal: sql`coalesce(array_position(${resultIds}::uuid[], result_id), 0)` })
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .returning("ordinal")
      .execute();
    const places = new Set(ordered.map((row) => row.ordinal).filter((place) => place > 0));
    if (places.size !== resultIds.length || ordered.length !== resultIds.length) throw planOrderStale();
    return {};
  },
});
