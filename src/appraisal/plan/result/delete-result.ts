import { z } from "zod";
import { askToLook } from "#appraisal/cascade/look/ask-to-look.ts";
import { draftChange } from "#appraisal/plan/draft-change.ts";
import { planResultUnknown } from "#appraisal/plan/plan.errors.ts";
import { PlanChange } from "#appraisal/plan/plan.schema.ts";
import type { Queries } from "#platform/database/database.ts";

export const deleteResult = draftChange({
  name: "plan-result.delete",
  kind: "plan-result.deleted",
  route: {
    method: "DELETE",
    path: "/plans/{planId}/results/{resultId}",
    summary: "Strike out a result and its indicators",
  },
  input: PlanChange.extend({ resultId: z.uuid() }),
  write: async (deed) => {
    const { input, agencyId, queries } = deed;
    const { planId, resultId } = input;
    const row = await queries
      .selectFrom("plan_result")
      .select("statement")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("result_id", "=", resultId)
      .executeTakeFirst();
    if (!row) throw planResultUnknown();
    await askToLook(deed, { kind: "result", id: resultId, before: row.statement, after: null });
    await keepWordsForServing(queries, agencyId, resultId, row.statement);
    await queries
      .deleteFrom("plan_result")
      .where("agency_id", "=", agencyId)
      .where("result_id", "=", resultId)
      .execute();
    return { resultId };
  },
});

/** Whoever serves this result keeps its words: a head who rewrites a plan takes nothing from the plans below. */
async function keepWordsForServing(
  queries: Queries,
  agencyId: number,
  resultId: string,
  statement: string,
): Promise<void> {
  await queries
    .updateTable("plan_result")
    .set({ serves_id: null, serves_text: statement })
    .where("agency_id", "=", agencyId)
    .where("serves_id", "=", resultId)
    .execute();
}
