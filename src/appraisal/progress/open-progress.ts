import { openPlanInForce } from "#appraisal/plan/open-plan.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import type { Span } from "#rules/period/period.ts";
import { readProgress } from "./read-progress.ts";

/** A plan with the days on which it stood still: nothing was expected on them. */
export type PlanInProgress = PlanView & { pauses: readonly Span[] };

/** The plan that a page's address names, with the days on which it stood still, everything recorded on it, and its milestones. */
export async function openProgress(page: PageContext) {
  const plan = await openPlanInForce(page);
  const { entries, milestones, pauses } = await ask(page, readProgress, { planId: plan.planId });
  return { plan: { ...plan, pauses }, entries, milestones };
}
