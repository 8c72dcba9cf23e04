import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { deciderToday, mayDecide } from "./decider.ts";
import { followUpDecided, followUpNotSubmitted } from "./follow-up.errors.ts";
import { type FollowUp, FollowUpKey } from "./follow-up.schema.ts";
import { expectLookedAt, followUpAtHand } from "./follow-up-at-hand.ts";
import { followUpState } from "./follow-up-state.ts";
import { appraisersOf, tellOf } from "./tell.ts";

export const decideFollowUp = command({
  name: "follow-up.decide",
  route: {
    method: "POST",
    path: "/follow-ups/{followUpId}/decision",
    summary: "Approve or decline a proposal, with the reason",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey.extend({ outcome: z.enum(["approved", "declined"]), reason: Words(2000) }),
  output: FollowUpKey,
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts, ...ground }) => mayDecide(ground, facts.followUp),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { followUp } = facts;
    const { followUpId, kind, employeeName: name } = followUp;
    expectSubmitted(followUp);
    if (input.outcome === "approved") expectLookedAt(followUp);
    const { value, because } = await deciderToday(deed, followUp);
    const row = {
      ...{ agency_id: agencyId, follow_up_id: followUpId, outcome: input.outcome, reason: input.reason },
      ...{ decided_by: actorOf(deed).employeeId, decided_at: now, acting_for: value.actingFor },
    };
    await queries.insertInto("follow_up_decision").values(row).execute();
    record({
      kind: `follow-up.${input.outcome}`,
      subject: { kind: "follow-up", id: followUpId },
      facts: { kind, reason: input.reason },
      because,
    });
    const people = [followUp.employeeId, ...(await appraisersOf(deed, followUp))];
    tellOf(deed, followUp, people, { message: `notice.follow-up.${input.outcome}`, facts: { name, kind } });
    return { followUpId };
  },
});

function expectSubmitted(followUp: FollowUp): void {
  if (followUp.decision) throw followUpDecided();
  if (followUpState(followUp) !== "submitted") throw followUpNotSubmitted();
}
