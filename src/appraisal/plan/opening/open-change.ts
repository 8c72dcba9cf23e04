import { z } from "zod";
import { tellTheOther } from "#appraisal/plan/dialogue/tell-the-other.ts";
import { planNotOpen } from "#appraisal/plan/plan.errors.ts";
import { PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { countChange, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectNotRated } from "./expect-not-rated.ts";

export const openPlanChange = command({
  name: "plan.open-change",
  route: {
    method: "POST",
    path: "/plans/{planId}/openings",
    summary: "Open an agreed plan for a change; what was agreed holds until both agree on the change",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId, reason: Words(1000) }),
  output: z.object({ planId: PlanId, openingId: z.uuid() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner" || facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, input, agencyId, queries, now, record } = deed;
    const { planId, reason } = input;
    if (plan.writing.kind !== "agreed" || plan.newestVersion === null) throw planNotOpen();
    await expectNotRated(deed, plan);
    const openingId = newId(now);
    const { version } = plan.writing;
    await queries
      .insertInto("plan_opening")
      .values({
        agency_id: agencyId,
        opening_id: openingId,
        plan_id: planId,
        version,
        after_version: plan.newestVersion,
        reason,
        opened_by: actorOf(deed).employeeId,
        opened_at: now,
        acting_for: plan.actingFor,
      })
      .execute();
    record({
      kind: "plan.change-opened",
      subject: { kind: "plan", id: planId },
      facts: { openingId, version, reason },
    });
    await countChange(deed, plan);
    await tellTheOther(deed, "notice.plan.opened", `/rencana/${planId}`);
    return { planId, openingId };
  },
});
