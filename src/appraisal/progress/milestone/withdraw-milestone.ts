import { z } from "zod";
import { planProposed } from "#appraisal/plan/plan.errors.ts";
import { PlanId, SomeWords } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { milestoneReached, milestoneUnknown, milestoneWithdrawn } from "./milestone.errors.ts";
import { type Milestone, milestonesOfPlan } from "./milestones.ts";

const Input = z.object({
  planId: PlanId,
  milestoneId: z.uuid(),
  /** Asked for once the plan is agreed; a draft is changed without one. */
  reason: SomeWords(500),
});
type Input = z.output<typeof Input>;
type WithdrawalDeed = Deed<Input, { plan: PlanAtHand; milestone: Milestone }>;

export const withdrawMilestone = command({
  name: "milestone.withdraw",
  route: {
    method: "POST",
    path: "/plans/{planId}/milestones/{milestoneId}/withdrawal",
    summary: "Give up a milestone: saying why once the plan is agreed; out of a draft it is simply gone",
    tags: ["progress"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ milestoneId: z.uuid() }),
  load: milestoneAtHand,
  may: ({ facts }) => facts.plan.standing === "owner",
  run: async (deed) => {
    const { plan, milestone } = deed.facts;
    if (plan.state.kind === "proposed") throw planProposed();
    if (milestone.withdrawn) throw milestoneWithdrawn();
    if (milestone.reached) throw milestoneReached();
    if (plan.state.kind === "agreed") await keepWithdrawal(deed);
    else await dropFromDraft(deed);
    const { milestoneId, indicatorId, dueOn } = milestone;
    const facts = { milestoneId, indicatorId, dueOn };
    deed.record({ kind: "milestone.withdrawn", subject: { kind: "plan", id: plan.planId }, facts });
    return { milestoneId };
  },
});

async function milestoneAtHand(ground: Ground<Input>) {
  const { queries, agencyId, input } = ground;
  const plan = await planAtHand(ground, { lock: true });
  const milestones = await milestonesOfPlan(queries, agencyId, plan.planId);
  const milestone = milestones.find(({ milestoneId }) => milestoneId === input.milestoneId);
  if (!milestone) throw milestoneUnknown();
  return { plan, milestone };
}

async function keepWithdrawal(deed: WithdrawalDeed): Promise<void> {
  const { queries, agencyId, input, now } = deed;
  if (input.reason === "") throw invalid([{ path: "reason", code: "input.required" }]);
  const row = {
    ...{ agency_id: agencyId, milestone_id: input.milestoneId, reason: input.reason },
    ...{ withdrawn_by: actorOf(deed).employeeId, withdrawn_at: now },
  };
  await queries.insertInto("milestone_withdrawal").values(row).execute();
}

async function dropFromDraft({ queries, agencyId, input }: WithdrawalDeed): Promise<void> {
  await queries
    .deleteFrom("milestone")
    .where("agency_id", "=", agencyId)
    .where("milestone_id", "=", input.milestoneId)
    .execute();
}
