import { z } from "zod";
import { PlanDay, Words } from "#appraisal/plan/plan.schema.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { followUpActionDone, followUpActionUnknown } from "./follow-up.errors.ts";
import { FollowUpKey } from "./follow-up.schema.ts";
import { expectRunning, followUpAtHand, isAppraisers } from "./follow-up-at-hand.ts";
import { appraisersOf, tellOf } from "./tell.ts";

export const finishFollowUpAction = command({
  name: "follow-up.finish-action",
  route: {
    method: "POST",
    path: "/follow-ups/{followUpId}/actions/{actionId}/done",
    summary: "Note that an action of a running follow-up was carried out, on which day, and what shows it",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey.extend({ actionId: z.uuid(), doneOn: PlanDay, note: Words(1000) }),
  output: FollowUpKey,
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts }) => isAppraisers(facts) || facts.plan.standing === "owner",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, record } = deed;
    const { followUp } = facts;
    const { followUpId, content, done, employeeId, startsOn } = followUp;
    expectRunning(followUp);
    const action = content.actions.find(({ actionId }) => actionId === input.actionId);
    if (!action) throw followUpActionUnknown();
    if (done.some(({ actionId }) => actionId === input.actionId)) throw followUpActionDone();
    if (input.doneOn > today) throw invalid([{ path: "doneOn", code: "follow-up.in-future" }]);
    if (startsOn && input.doneOn < startsOn)
      throw invalid([{ path: "doneOn", code: "follow-up.before-start" }]);
    const row = {
      ...{ agency_id: agencyId, follow_up_id: followUpId, action_id: input.actionId, done_on: input.doneOn },
      ...{ note: input.note, noted_by: actorOf(deed).employeeId, noted_at: now },
    };
    await queries.insertInto("follow_up_done").values(row).execute();
    record({
      kind: "follow-up.action-done",
      subject: { kind: "follow-up", id: followUpId },
      facts: { actionId: input.actionId, doneOn: input.doneOn },
    });
    const people = [employeeId, ...(await appraisersOf(deed, followUp))];
    tellOf(deed, followUp, people, {
      message: "notice.follow-up.action-done",
      facts: { action: action.body },
    });
    return { followUpId };
  },
});
