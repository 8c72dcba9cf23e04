import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";
import type { MessageKey } from "#platform/words/words.ts";
import type { Line } from "./line.ts";

/** The person hears the head, the head of today hears the person. */
export async function tellTheOther(
  deed: Deed<unknown, PlanAtHand>,
  message: MessageKey,
  href: `/${string}`,
): Promise<void> {
  const { facts: plan, agencyId, queries, today, notify } = deed;
  const { name, employeeId } = actorOf(deed);
  const appraiser = await appraiserOnDay(queries, agencyId, plan.employeeId, today);
  const to = plan.employeeId === employeeId ? appraiser?.employeeId : plan.employeeId;
  if (to) notify({ to, message, facts: { name, year: plan.year }, href });
}

/** Where one line of a plan is spoken about. */
export function pathOfLine(planId: string, { kind, id }: Line): `/${string}` {
  return `/rencana/${planId}/baris/${kind}/${id}`;
}
