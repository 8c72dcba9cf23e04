import { readPlan } from "#appraisal/plan/read-plan.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { readProgress } from "./read-progress.ts";

/** The plan that a page's address names, and everything recorded on it. */
export async function openProgress(page: PageContext) {
  const planId = page.req.param("planId") ?? "";
  const plan = await ask(page, readPlan, { planId });
  const { entries } = await ask(page, readProgress, { planId });
  return { plan, entries };
}
