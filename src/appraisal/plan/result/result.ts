import { sql } from "kysely";
import { z } from "zod";
import { draftChange } from "#appraisal/plan/draft-change.ts";
import { nextOrdinal } from "#appraisal/plan/next-ordinal.ts";
import { planOrderStale, planResultUnknown } from "#appraisal/plan/plan.errors.ts";
import { categories, PlanChange, planLimits, SomeWords, Words } from "#appraisal/plan/plan.schema.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { headResults } from "./head-results.ts";

const ResultInput = PlanChange.extend({
  category: z.enum(categories),
  statement: Words(500),
  /** One of the head's results; null where the head's plan is not here or has none that fits. */
  servesId: z.uuid().nullable().default(null),
  /** In words what it serves, where no result of the head is chosen. */
  servesText: SomeWords(500),
});
type ResultDeed = Deed<z.output<typeof ResultInput>, PlanAtHand>;

export const addResult = draftChange({
  name: "plan-result.add",
  kind: "plan-result.added",
  route: { method: "POST", path: "/plans/{planId}/results", summary: "Promise another result" },
  input: ResultInput,
  write: async (deed) => {
    const { facts: plan, agencyId, queries, now } = deed;
    const siblings = { among: "plan_result", of: { plan_id: plan.planId } } as const;
    const ordinal = await nextOrdinal(deed, siblings, planLimits.results);
    const resultId = newId(now);
    const keys = { agency_id: agencyId, result_id: resultId, plan_id: plan.planId, ordinal };
    await queries
      .insertInto("plan_result")
      .values({ ...keys, ...(await written(deed)) })
      .execute();
    return { resultId };
  },
});

export const changeResult = draftChange({
  name: "plan-result.change",
  kind: "plan-result.changed",
  route: { method: "PUT", path: "/plans/{planId}/results/{resultId}", summary: "Change a promised result" },
  input: ResultInput.extend({ resultId: z.uuid() }),
  write: async (deed) => {
    const { input, agencyId, queries } = deed;
    const { planId, resultId } = input;
    const changed = await queries
      .updateTable("plan_result")
      .set(await written(deed))
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("result_id", "=", resultId)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw planResultUnknown();
    return { resultId };
  },
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

/** The row's words. Where one of the head's results is chosen, no other words are kept beside it. */
async function written(deed: ResultDeed) {
  const { category, statement, servesId, servesText } = deed.input;
  if (servesId === null) return { category, statement, serves_id: null, serves_text: servesText };
  const choices = await headResults(deed, deed.facts);
  if (!choices.some((choice) => choice.resultId === servesId))
    throw invalid([{ path: "servesId", code: "plan.serves-unknown" }]);
  return { category, statement, serves_id: servesId, serves_text: "" };
}
