import { z } from "zod";
import { Result } from "#appraisal/plan/plan-content.ts";
import { plansOfYears } from "#appraisal/plan/plans-of-years.ts";
import { standingTo } from "#appraisal/plan/standing.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { attainment, expectedToday } from "#appraisal/progress/attainment.ts";
import { newestValuesOfPlan } from "#appraisal/progress/progress-of-plan.ts";
import { unitLeaders } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { countedShare } from "#rules/absence/absence.ts";
import type { IntervalAsked } from "./spread.sql.ts";

const GoalFact = z.object({
  indicatorId: z.uuid(),
  value: z.number().nullable(),
  share: z.number().nullable(),
  expected: z.number().nullable(),
});

/** What the organisation promised, by the plan of whoever leads it, and how far that is. */
export const Goals = z.object({
  leaderName: z.string(),
  planId: z.uuid(),
  results: z.array(Result),
  facts: z.array(GoalFact),
});
export type Goals = z.output<typeof Goals>;

/**
 * The goals of a unit and their attainment on the last day that counts; null where nobody leads it, their plan of the
 * year is not agreed, or it is not the actor's to see.
 */
export async function goalsOf(
  ground: Ground<unknown>,
  { year, to }: IntervalAsked,
  unitId: string,
): Promise<Goals | null> {
  const { queries, agencyId } = ground;
  const [leader] = (await unitLeaders(queries, agencyId, [unitId], to)).get(unitId) ?? [];
  if (!leader) return null;
  const plan = (await plansOfYears(queries, agencyId, [leader.employeeId], [year]))(year).get(
    leader.employeeId,
  );
  if (plan?.state.kind !== "agreed" || !(await standingTo(ground, plan))) return null;
  const { planId, state } = plan;
  const { content } = await keptVersion(queries, agencyId, { planId, version: state.version });
  const newest = await newestValuesOfPlan(queries, agencyId, planId, to);
  const passed = countedShare(to, plan, []);
  const facts = content.results.flatMap(({ indicators }) =>
    indicators.map((indicator) => {
      const value = newest.get(indicator.indicatorId)?.value ?? null;
      const { share } = attainment(indicator, value);
      const expected = expectedToday(indicator, passed);
      return { indicatorId: indicator.indicatorId, value, share, expected };
    }),
  );
  return { leaderName: leader.name, planId, results: content.results, facts };
}
