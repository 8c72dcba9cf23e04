import { PlanDay, Words } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { followUpFull } from "./follow-up.errors.ts";
import { FollowUpKey, followUpLimits } from "./follow-up.schema.ts";
import { expectRunning, followUpAtHand, isAppraisers } from "./follow-up-at-hand.ts";
import { tellOf } from "./tell.ts";

export const reviewFollowUp = command({
  name: "follow-up.review",
  route: {
    method: "POST",
    path: "/follow-ups/{followUpId}/reviews",
    summary: "Note what was seen on a review of a running follow-up",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey.extend({ heldOn: PlanDay, note: Words(2000) }),
  output: FollowUpKey,
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts }) => isAppraisers(facts),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, record } = deed;
    const { followUp } = facts;
    const { followUpId, reviews, startsOn, employeeId } = followUp;
    expectRunning(followUp);
    if (reviews.length >= followUpLimits.reviewsMax) throw followUpFull({ max: followUpLimits.reviewsMax });
    if (input.heldOn > today) throw invalid([{ path: "heldOn", code: "follow-up.in-future" }]);
    if (startsOn && input.heldOn < startsOn)
      throw invalid([{ path: "heldOn", code: "follow-up.before-start" }]);
    const row = {
      ...{ agency_id: agencyId, review_id: newId(now), follow_up_id: followUpId, held_on: input.heldOn },
      ...{ note: input.note, noted_by: actorOf(deed).employeeId, noted_at: now },
    };
    await queries.insertInto("follow_up_review").values(row).execute();
    record({
      kind: "follow-up.reviewed",
      subject: { kind: "follow-up", id: followUpId },
      facts: { heldOn: input.heldOn },
    });
    tellOf(deed, followUp, [employeeId], {
      message: "notice.follow-up.reviewed",
      facts: { day: input.heldOn },
    });
    return { followUpId };
  },
});
