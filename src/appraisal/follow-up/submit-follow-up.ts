import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { lawOn } from "#rules/law.ts";
import { dayFaults, missingFaults } from "./content-faults.ts";
import { deciderToday } from "./decider.ts";
import { FollowUpKey } from "./follow-up.schema.ts";
import {
  expectDraft,
  expectLookedAt,
  type FollowUpAtHand,
  followUpAtHand,
  isAppraisers,
} from "./follow-up-at-hand.ts";
import { decidersOf, tellOf } from "./tell.ts";

export const submitFollowUp = command({
  name: "follow-up.submit",
  route: {
    method: "POST",
    path: "/follow-ups/{followUpId}/submission",
    summary: "Hand in a proposal: its person reads it and may answer, whoever is to decide is told",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey.extend({ revision: Revision }),
  output: FollowUpKey,
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts }) => isAppraisers(facts),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { followUp } = facts;
    const { followUpId, kind, employeeName: name } = followUp;
    expectDraft(followUp);
    expectRevision(followUp.revision, input.revision);
    expectLookedAt(followUp);
    expectComplete(deed);
    const { value, because } = await deciderToday(deed, followUp);
    const row = {
      ...{ agency_id: agencyId, follow_up_id: followUpId, because: JSON.stringify(because) },
      ...{ decider_id: value.deciderId, decider_acting_for: value.actingFor },
      ...{ submitted_by: actorOf(deed).employeeId, submitted_at: now },
    };
    await queries.insertInto("follow_up_submission").values(row).execute();
    record({
      kind: "follow-up.submitted",
      subject: { kind: "follow-up", id: followUpId },
      facts: { kind, deciderId: value.deciderId },
      because,
    });
    tellOf(deed, followUp, [followUp.employeeId], { message: "notice.follow-up.proposed", facts: { kind } });
    const deciders = await decidersOf(deed, followUp);
    tellOf(deed, followUp, deciders, { message: "notice.follow-up.to-decide", facts: { name, kind } });
    return { followUpId };
  },
});

function expectComplete({ facts, today, services }: Deed<FollowUpKey, FollowUpAtHand>): void {
  const { kind, content } = facts.followUp;
  const law = lawOn(services.law, content.startsOn ?? today);
  const faults = [...missingFaults(kind, content, today), ...dayFaults(kind, content, law)];
  if (faults.length > 0) throw invalid(faults);
}
