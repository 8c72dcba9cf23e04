import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

export const readDialogue = command({
  name: "plan.read-dialogue",
  route: {
    method: "POST",
    path: "/plans/{planId}/dialogue/reading",
    summary: "Keep that I have read everything that was said about a plan until now",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.object({ planId: PlanId }),
  load: (ground) => planAtHand(ground, { lock: false }),
  may: ({ facts }) => facts.may.comment,
  run: async (deed) => {
    const { planId } = deed.input;
    await markRead(deed, planId);
    deed.record({ kind: "plan.dialogue-read", subject: { kind: "plan", id: planId }, facts: {} });
    return { planId };
  },
});

/** Whoever answers has read what was said before. */
export async function markRead(ground: Ground<unknown>, planId: string): Promise<void> {
  const { queries, agencyId, now } = ground;
  await queries
    .insertInto("plan_reading")
    .values({ agency_id: agencyId, plan_id: planId, reader_id: actorOf(ground).employeeId, read_at: now })
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "plan_id", "reader_id"]).doUpdateSet({ read_at: now }),
    )
    .execute();
}
