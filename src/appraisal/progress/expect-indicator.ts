import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { planBody } from "#appraisal/plan/plan-body.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { progressIndicatorUnknown } from "./progress.errors.ts";

/** The indicator, as it counts now. Throws `progress.indicator-unknown` where it does not. */
export async function expectIndicator(
  ground: Ground<unknown>,
  plan: PlanHeader,
  indicatorId: string,
): Promise<Indicator> {
  const own = await indicatorsThatCount(ground, plan);
  const indicator = own.get(indicatorId);
  if (!indicator) throw progressIndicatorUnknown();
  return indicator;
}

/** The indicators of a plan: of an agreed one those that bind, also while a change of it is being written. */
export async function indicatorsThatCount(
  { queries, agencyId }: Ground<unknown>,
  { planId, state }: PlanHeader,
): Promise<Map<string, Indicator>> {
  const { results } =
    state.kind === "agreed"
      ? (await keptVersion(queries, agencyId, { planId, version: state.version })).content
      : await planBody(queries, agencyId, planId);
  const all = results.flatMap(({ indicators }) => indicators);
  return new Map(all.map((indicator) => [indicator.indicatorId, indicator]));
}
