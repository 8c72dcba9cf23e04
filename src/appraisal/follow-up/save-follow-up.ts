import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { command, type Deed, Revision } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { lawOn } from "#rules/law.ts";
import { dayFaults, rewardFaults } from "./content-faults.ts";
import { FollowUpContent, FollowUpKey, followUpLimits } from "./follow-up.schema.ts";
import { expectDraft, type FollowUpAtHand, followUpAtHand, isAppraisers } from "./follow-up-at-hand.ts";
import { rewardsOpen } from "./rewards-open.ts";

/** An action that was kept before comes with its id. */
const Action = FollowUpContent.shape.actions.element.extend({ actionId: z.uuid().optional() });
const Input = FollowUpKey.extend({
  revision: Revision,
  ...FollowUpContent.shape,
  actions: z.array(Action).max(followUpLimits.actionsMax),
});
type Input = z.output<typeof Input>;

export const saveFollowUp = command({
  name: "follow-up.save",
  route: {
    method: "PUT",
    path: "/follow-ups/{followUpId}",
    summary: "Write down goal, rewards, days, actions and reviews of a proposal that was not handed in",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: Input,
  output: FollowUpKey.extend({ revision: z.int() }),
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts }) => isAppraisers(facts),
  run: async (deed) => {
    const { facts, input, queries, agencyId, record } = deed;
    const { followUpId, revision, kind } = facts.followUp;
    expectDraft(facts.followUp);
    expectRevision(revision, input.revision);
    const content = await contentOf(deed);
    await queries
      .updateTable("follow_up")
      .set({ content: JSON.stringify(content), revision: revision + 1 })
      .where("agency_id", "=", agencyId)
      .where("follow_up_id", "=", followUpId)
      .execute();
    record({
      kind: "follow-up.saved",
      subject: { kind: "follow-up", id: followUpId },
      facts: { kind, revision: revision + 1 },
    });
    return { followUpId, revision: revision + 1 };
  },
});

/** What was sent, with an id for each new action, and days in their order. Throws for days that cannot be. */
async function contentOf(deed: Deed<Input, FollowUpAtHand>): Promise<FollowUpContent> {
  const { input, facts, now, today, services } = deed;
  const { kind, content: kept } = facts.followUp;
  const known = new Set(kept.actions.map(({ actionId }) => actionId));
  const actions = input.actions.map(({ actionId, ...action }) => ({
    ...action,
    actionId: actionId && known.has(actionId) ? actionId : newId(now),
  }));
  const { goal, rewards, startsOn, endsOn, reviewDays } = input;
  const content = { goal, rewards, startsOn, endsOn, actions, reviewDays };
  const open = kind === "reward" ? await rewardsOpen(deed, facts.followUp) : [];
  const faults = [
    ...dayFaults(kind, content, lawOn(services.law, startsOn ?? today)),
    ...rewardFaults(content, open),
  ];
  if (faults.length > 0) throw invalid(faults);
  return { ...content, reviewDays: [...new Set(reviewDays)].sort() };
}
