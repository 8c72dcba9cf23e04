import { openPlanInForce } from "#appraisal/plan/open-plan.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { readProgress } from "./read-progress.ts";

/** The plan that a page's address names, everything recorded on it, and its milestones. */
export async function openProgress(page: PageContext) {
  const plan = await openPlanInForce(page);
  const { entries, milestones } = await ask(page, readProgress, { planId: plan.planId });
  return { plan, entries, milestones };
}
