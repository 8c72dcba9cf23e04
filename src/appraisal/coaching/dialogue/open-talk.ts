import { openPlan } from "#appraisal/plan/open-plan.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { readTalk } from "./read-talk.ts";

/** The plan that a page's address names, and what its two have to speak about. */
export async function openTalk(page: PageContext) {
  const plan = await openPlan(page);
  const talk = await ask(page, readTalk, { planId: plan.planId });
  return { plan, talk };
}
