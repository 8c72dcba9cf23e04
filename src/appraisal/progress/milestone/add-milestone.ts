import { z } from "zod";
import { planProposed } from "#appraisal/plan/plan.errors.ts";
import { PlanDay, PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { milestoneTooMany } from "./milestone.errors.ts";

const perIndicatorMax = 20;

const Input = z.object({ planId: PlanId, indicatorId: z.uuid(), title: Words(200), dueOn: PlanDay });
type MilestoneDeed = Deed<z.output<typeof Input>, PlanAtHand>;

export const addMilestone = command({
  name: "milestone.add",
  route: {
    method: "POST",
    path: "/plans/{planId}/indicators/{indicatorId}/milestones",
    summary: "Set a dated step towards an indicator: before the plan is proposed, or while the work goes on",
    tags: ["progress"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ milestoneId: z.uuid() }),
  load: (ground) => planAtHand(ground, { lock: true }), // locked: nothing is added to what the head is reading
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { facts: plan, input, queries, agencyId, now, record } = deed;
    const { indicatorId, title, dueOn } = input;
    if (plan.state.kind === "proposed") throw planProposed();
    if (dueOn < plan.startsOn || dueOn > plan.endsOn)
      throw invalid([{ path: "dueOn", code: "progress.outside-plan" }]);
    await expectIndicator(deed, { planId: plan.planId, indicatorId });
    await expectRoom(deed);
    const milestoneId = newId(now);
    const row = {
      ...{ agency_id: agencyId, milestone_id: milestoneId, plan_id: plan.planId, indicator_id: indicatorId },
      ...{ title, due_on: dueOn, added_by: actorOf(deed).employeeId, added_at: now },
    };
    await queries.insertInto("milestone").values(row).execute();
    const facts = { milestoneId, indicatorId, dueOn };
    record({ kind: "milestone.added", subject: { kind: "plan", id: plan.planId }, facts });
    return { milestoneId };
  },
});

async function expectRoom({ queries, agencyId, input }: MilestoneDeed): Promise<void> {
  const { milestones } = await queries
    .selectFrom("milestone")
    .select((row) => row.fn.countAll<number>().as("milestones"))
    .where("agency_id", "=", agencyId)
    .where("indicator_id", "=", input.indicatorId)
    .executeTakeFirstOrThrow();
  if (milestones >= perIndicatorMax) throw milestoneTooMany({ maximum: perIndicatorMax });
}
