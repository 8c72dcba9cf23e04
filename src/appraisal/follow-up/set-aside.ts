import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { followUpOver } from "./follow-up.errors.ts";
import { FollowUpKey } from "./follow-up.schema.ts";
import { followUpAtHand, isAppraisers } from "./follow-up-at-hand.ts";
import { isOpen } from "./follow-up-state.ts";
import { decidersOf, tellOf } from "./tell.ts";

export const setAsideFollowUp = command({
  name: "follow-up.set-aside",
  route: {
    method: "POST",
    path: "/follow-ups/{followUpId}/setting-aside",
    summary: "Set a follow-up aside before it is concluded, with the reason",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey.extend({ reason: Words(2000) }),
  output: FollowUpKey,
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts }) => isAppraisers(facts),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { followUp, plan } = facts;
    const { followUpId, employeeName: name, kind, submittedAt } = followUp;
    if (!isOpen(followUp)) throw followUpOver();
    const row = {
      ...{ agency_id: agencyId, follow_up_id: followUpId, reason: input.reason },
      ...{ set_aside_by: actorOf(deed).employeeId, set_aside_at: now, acting_for: plan.actingFor },
    };
    await queries.insertInto("follow_up_set_aside").values(row).execute();
    record({
      kind: "follow-up.set-aside",
      subject: { kind: "follow-up", id: followUpId },
      facts: { kind, reason: input.reason },
    });
    const people = submittedAt ? [followUp.employeeId, ...(await decidersOf(deed, followUp))] : [];
    tellOf(deed, followUp, people, { message: "notice.follow-up.set-aside", facts: { name } });
    return { followUpId };
  },
});
