import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { followUpNothingNew } from "./follow-up.errors.ts";
import { FollowUpKey } from "./follow-up.schema.ts";
import { followUpAtHand, isAppraisers } from "./follow-up-at-hand.ts";
import { needsLook } from "./follow-up-state.ts";
import { decidersOf, tellOf } from "./tell.ts";

export const lookAgainAtFollowUp = command({
  name: "follow-up.look-again",
  route: {
    method: "POST",
    path: "/follow-ups/{followUpId}/looks",
    summary: "Go on with a follow-up although the rating it was made from has changed, with the reason",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey.extend({ reason: Words(2000) }),
  output: FollowUpKey,
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts }) => isAppraisers(facts),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { followUp } = facts;
    const { followUpId, inForce, rated, employeeName: name } = followUp;
    if (!needsLook(followUp)) throw followUpNothingNew();
    const row = {
      ...{ agency_id: agencyId, follow_up_id: followUpId, reason: input.reason },
      ...{
        results_rating: inForce.results,
        conduct_rating: inForce.conduct,
        overall_rating: inForce.overall,
      },
      ...{ looked_by: actorOf(deed).employeeId, looked_at: now },
    };
    await queries.insertInto("follow_up_look").values(row).execute();
    record({
      kind: "follow-up.looked-again",
      subject: { kind: "follow-up", id: followUpId },
      facts: { before: rated.overall, after: inForce.overall, reason: input.reason },
    });
    const people = followUp.submittedAt ? [followUp.employeeId, ...(await decidersOf(deed, followUp))] : [];
    tellOf(deed, followUp, people, { message: "notice.follow-up.looked-again", facts: { name } });
    return { followUpId };
  },
});
