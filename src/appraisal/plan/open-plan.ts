import { leadingTo } from "#platform/errors/refusal.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { planAgreed, planProposed, planUnknown } from "./plan.errors.ts";
import { type PlanView, readPlan } from "./read-plan.ts";

/** The plan that a page's address names; of an agreed one that is open for a change: the change. */
export function openPlan(page: PageContext): Promise<PlanView> {
  return ask(page, readPlan, { planId: idIn(page, "planId", planUnknown), part: "change" });
}

/** The same, as it binds today. */
export function openPlanInForce(page: PageContext): Promise<PlanView> {
  return ask(page, readPlan, { planId: idIn(page, "planId", planUnknown) });
}

/** The plan, for a page that changes it: whoever cannot now is told why at once, not after typing. */
export async function openPlanToWrite(
  page: PageContext,
  deed: "edit" | "writeExpectations" | "propose" | "answer" | "confirm" | "open",
): Promise<PlanView> {
  const plan = await openPlan(page);
  if (plan.may[deed]) return plan;
  const next = { href: `/rencana/${plan.planId}`, label: "plan.open" } as const; // whoever went back looks for it
  if (plan.writing.kind === "agreed") throw leadingTo(planAgreed(), next);
  if (plan.standing === "owner" && plan.writing.kind === "proposed") throw leadingTo(planProposed(), next);
  throw notAllowed();
}

/** The place of the navigation that a plan belongs to, for this reader. */
export function placeOf({ standing }: PlanView): string {
  return standing === "owner" ? "/rencana" : "/orang-saya";
}
