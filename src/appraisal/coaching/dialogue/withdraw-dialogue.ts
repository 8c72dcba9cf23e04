import { dialogueConfirmed, dialogueWithdrawn } from "#appraisal/coaching/coaching.errors.ts";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { dialogueAtHand, mayWithdraw, WhichDialogue } from "./dialogue-at-hand.ts";

export const withdrawDialogue = command({
  name: "dialogue.withdraw",
  route: {
    method: "POST",
    path: "/plans/{planId}/dialogues/{dialogueId}/withdrawal",
    summary: "Take back what I wrote down wrongly, while the other side has not confirmed it",
    tags: ["dialogue"],
  },
  who: "signed-in",
  input: WhichDialogue.extend({ reason: Words(500) }),
  output: WhichDialogue,
  load: (ground) => dialogueAtHand(ground, { lock: true }),
  may: ({ facts, actor }) => facts.dialogue.recordedBy === actor?.employeeId,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { planId, dialogueId } = input;
    const { employeeId } = actorOf(deed);
    if (facts.dialogue.withdrawn) throw dialogueWithdrawn();
    if (!mayWithdraw(facts.dialogue, employeeId)) throw dialogueConfirmed();
    const row = {
      ...{ agency_id: agencyId, dialogue_id: dialogueId, reason: input.reason },
      ...{ withdrawn_by: employeeId, withdrawn_at: now },
    };
    await queries.insertInto("dialogue_withdrawal").values(row).execute();
    record({ kind: "dialogue.withdrawn", subject: { kind: "plan", id: planId }, facts: { dialogueId } });
    return { planId, dialogueId };
  },
});
