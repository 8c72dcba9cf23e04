import { z } from "zod";
import { tellTheOther } from "#appraisal/plan/dialogue/tell-the-other.ts";
import { planNotOpen } from "#appraisal/plan/plan.errors.ts";
import { PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { countChange, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { restoreContent } from "./restore-content.ts";

export const endPlanChange = command({
  name: "plan.end-change",
  route: {
    method: "POST",
    path: "/plans/{planId}/openings/end",
    summary: "Give up the change of an agreed plan: it goes on as it was agreed",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId, reason: Words(1000) }),
  output: z.object({ planId: PlanId }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner" || facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, input, agencyId, queries, now, record } = deed;
    const { planId, reason } = input;
    const { state, openingId } = plan;
    if (state.kind !== "agreed" || openingId === null) throw planNotOpen();
    const { content } = await keptVersion(queries, agencyId, { planId, version: state.version });
    await restoreContent(deed, planId, content);
    await queries
      .insertInto("plan_opening_end")
      .values({
        agency_id: agencyId,
        opening_id: openingId,
        reason,
        ended_by: actorOf(deed).employeeId,
        ended_at: now,
        acting_for: plan.actingFor,
      })
      .execute();
    const facts = { openingId, version: state.version, reason };
    record({ kind: "plan.change-ended", subject: { kind: "plan", id: planId }, facts });
    await countChange(deed, plan);
    await tellTheOther(deed, "notice.plan.opening-ended", `/rencana/${planId}`);
    return { planId };
  },
});
