import { z } from "zod";
import { measuredRow } from "#appraisal/measured/measured-row.ts";
import { unitOfPlan } from "#appraisal/measured/unit-of-plan.ts";
import { draftChange } from "#appraisal/plan/draft-change.ts";
import { nextOrdinal } from "#appraisal/plan/next-ordinal.ts";
import { planResultUnknown } from "#appraisal/plan/plan.errors.ts";
import { PlanChange, planLimits } from "#appraisal/plan/plan.schema.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { Result } from "#appraisal/plan/plan-content.ts";
import { goalsToServe } from "#appraisal/plan/result/goals-to-serve.ts";
import { headResults } from "#appraisal/plan/result/head-results.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { type Offer, offeredResults } from "./offered-results.ts";

const Adopt = PlanChange.extend({ resultIds: z.array(z.uuid()).min(1).max(planLimits.results) });
type AdoptDeed = Deed<z.output<typeof Adopt>, PlanAtHand>;

export const adoptResults = draftChange({
  name: "plan-result.adopt",
  kind: "plan-result.adopted",
  route: {
    method: "POST",
    path: "/plans/{planId}/results/adoption",
    summary: "Take over results with their indicators from my plan before, or of a position I stand in for",
  },
  input: Adopt,
  write: async (deed) => {
    const { facts: plan, input } = deed;
    const offer = await offeredResults(deed, plan);
    const chosen = chosenOf(offer, input.resultIds);
    const siblings = { among: "plan_result", of: { plan_id: plan.planId } } as const;
    const ordinal = await nextOrdinal(deed, siblings, planLimits.results, chosen.length);
    const served = new Set([
      ...(await headResults(deed, plan)).map(({ resultId }) => resultId),
      ...(await goalsToServe(deed, plan)).map(({ goalId }) => goalId),
    ]);
    for (const [index, result] of chosen.entries())
      await insertResult(deed, result, { ordinal: ordinal + index, served });
    return {};
  },
});

/** What one does in another's stead is additional to the own work, whatever it was there. */
function chosenOf({ plans }: Offer, resultIds: readonly string[]): Result[] {
  const all = plans.flatMap(({ results, actingTitle }) =>
    results.map((result) => ({
      ...result,
      category: actingTitle === null ? result.category : ("additional" as const),
    })),
  );
  const chosen = all.filter(({ resultId }) => resultIds.includes(resultId));
  if (chosen.length !== new Set(resultIds).size) throw planResultUnknown();
  return chosen;
}

type Place = { ordinal: number; served: ReadonlySet<string> };

/** Where what it serves is not the new head's result, or no goal of the new place, its words stay. */
async function insertResult(deed: AdoptDeed, result: Result, { ordinal, served }: Place): Promise<void> {
  const { facts: plan, agencyId, queries, now } = deed;
  const resultId = newId(now);
  const { category, statement, serves } = result;
  const kept = (id: string | null | undefined) => (id && served.has(id) ? id : null);
  const [servesId, goalId] = [kept(serves?.resultId), kept(serves?.goalId)];
  await queries
    .insertInto("plan_result")
    .values({
      ...{ agency_id: agencyId, result_id: resultId, plan_id: plan.planId, ordinal, category, statement },
      ...{ serves_id: servesId, goal_id: goalId, serves_how: serves?.how ?? null },
      serves_text: (servesId ?? goalId) ? "" : (serves?.statement ?? ""),
    })
    .execute();
  await insertIndicators(deed, result, resultId);
}

async function insertIndicators(deed: AdoptDeed, { indicators }: Result, resultId: string): Promise<void> {
  if (indicators.length === 0) return;
  const { facts: plan, agencyId, queries, now } = deed;
  const isLeader = plan.form === "leader";
  const copies = indicators.map((indicator) => ({ ...indicator, id: newId(now) }));
  await queries
    .insertInto("plan_indicator")
    .values(
      copies.map(({ id, aspect, perspective, statement, comparison, target, unit, targetText }, index) => ({
        ...{ agency_id: agencyId, indicator_id: id, plan_id: plan.planId, result_id: resultId },
        ...{ ordinal: index + 1, aspect, statement, comparison, target, unit, target_text: targetText },
        perspective: isLeader ? perspective : null,
      })),
    )
    .execute();
  const manuals = copies.flatMap(({ id, manual }) =>
    isLeader && manual
      ? [
          {
            ...{ agency_id: agencyId, indicator_id: id, plan_id: plan.planId },
            ...{ definition: manual.definition, formula: manual.formula, unit: manual.unit },
            ...{ data_source: manual.dataSource, polarity: manual.polarity, measured: manual.measured },
            responsible: manual.responsible,
          },
        ]
      : [],
  );
  if (manuals.length > 0) await queries.insertInto("plan_indicator_manual").values(manuals).execute();
  const unitId = copies.some(({ measured }) => measured?.unitId) ? await unitOfPlan(deed, plan) : null;
  const measures = copies.flatMap(({ id, measured }) =>
    measured && (measured.unitId === null || measured.unitId === unitId)
      ? [measuredRow({ agency_id: agencyId, plan_id: plan.planId, indicator_id: id }, measured)]
      : [],
  );
  if (measures.length > 0) await queries.insertInto("indicator_measure").values(measures).execute();
}
