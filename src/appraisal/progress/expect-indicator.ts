import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { planBody } from "#appraisal/plan/plan-body.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { progressIndicatorUnknown } from "./progress.errors.ts";

/** Throws `progress.indicator-unknown` unless the indicator counts now. */
export async function expectIndicator(
  ground: Ground<unknown>,
  plan: PlanHeader,
  indicatorId: string,
): Promise<void> {
  const own = await indicatorsThatCount(ground, plan);
  if (!own.has(indicatorId)) throw progressIndicatorUnknown();
}

/** The indicators of a plan: of an agreed one those that bind, also while a change of it is being written. */
export async function indicatorsThatCount(
  { queries, agencyId }: Ground<unknown>,
  { planId, state }: PlanHeader,
): Promise<Set<string>> {
  const { results } =
    state.kind === "agreed"
      ? (await keptVersion(queries, agencyId, { planId, version: state.version })).content
      : await planBody(queries, agencyId, planId);
  return new Set(results.flatMap(({ indicators }) => indicators).map(({ indicatorId }) => indicatorId));
}
