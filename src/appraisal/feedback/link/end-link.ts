import { z } from "zod";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { linkEnded, linkUnknown } from "./link.errors.ts";

export const endFeedbackLink = command({
  name: "feedback.end-link",
  route: {
    method: "POST",
    path: "/feedback-links/{linkId}/end",
    summary: "Close a public address for service users; what was said stays",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({ linkId: z.uuid() }),
  output: z.object({ planId: z.uuid() }),
  load: linkAtHand,
  may: ({ facts: { plan } }) => plan.standing === "owner" || plan.standing === "appraiser",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { linkId } = input;
    const row = {
      ...{ agency_id: agencyId, link_id: linkId },
      ...{ ended_by: actorOf(deed).employeeId, ended_at: now },
    };
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto("feedback_link_end")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw linkEnded();
    const { planId } = facts.plan;
    record({ kind: "feedback.link-ended", subject: { kind: "plan", id: planId }, facts: { linkId } });
    return { planId };
  },
});

/** Throws `feedback.link-unknown`, and `plan.unknown` for who may not know of the plan. */
async function linkAtHand(ground: Ground<{ linkId: string }>) {
  const { queries, agencyId, input } = ground;
  const link = await queries
    .selectFrom("feedback_link")
    .select("plan_id as planId")
    .where("agency_id", "=", agencyId)
    .where("link_id", "=", input.linkId)
    .executeTakeFirst();
  if (!link) throw linkUnknown();
  return { plan: await planAtHand({ ...ground, input: link }, { lock: false }) };
}
