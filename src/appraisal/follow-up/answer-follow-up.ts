import { Words } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { followUpFull, followUpOver } from "./follow-up.errors.ts";
import { FollowUpKey, followUpLimits } from "./follow-up.schema.ts";
import { followUpAtHand } from "./follow-up-at-hand.ts";
import { followUpState } from "./follow-up-state.ts";
import { appraisersOf, decidersOf, tellOf } from "./tell.ts";

export const answerFollowUp = command({
  name: "follow-up.answer",
  route: {
    method: "POST",
    path: "/follow-ups/{followUpId}/answers",
    summary: "Say in own words what I think of what was proposed for me",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey.extend({ body: Words(2000) }),
  output: FollowUpKey,
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.plan.standing === "owner",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { followUp } = facts;
    const { followUpId, employeeName: name, kind } = followUp;
    if (followUpState(followUp) === "set-aside") throw followUpOver();
    if (followUp.answers.length >= followUpLimits.answersMax)
      throw followUpFull({ max: followUpLimits.answersMax });
    const row = {
      ...{ agency_id: agencyId, answer_id: newId(now), follow_up_id: followUpId, body: input.body },
      ...{ written_by: actorOf(deed).employeeId, written_at: now },
    };
    await queries.insertInto("follow_up_answer").values(row).execute();
    record({ kind: "follow-up.answered", subject: { kind: "follow-up", id: followUpId }, facts: { kind } });
    const people = [...(await appraisersOf(deed, followUp)), ...(await decidersOf(deed, followUp))];
    tellOf(deed, followUp, people, { message: "notice.follow-up.answered", facts: { name } });
    return { followUpId };
  },
});
