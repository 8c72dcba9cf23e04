import { dialogueConfirmed, dialogueWithdrawn } from "#appraisal/coaching/coaching.errors.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { dialogueAtHand, WhichDialogue, waitsFor } from "./dialogue-at-hand.ts";

export const confirmDialogue = command({
  name: "dialogue.confirm",
  route: {
    method: "POST",
    path: "/plans/{planId}/dialogues/{dialogueId}/confirmation",
    summary: "Say that a dialogue was held and agreed as it is written down",
    tags: ["dialogue"],
  },
  who: "signed-in",
  input: WhichDialogue,
  output: WhichDialogue,
  load: (ground) => dialogueAtHand(ground, { lock: true }),
  may: () => true, // either of the two, each for their own side
  run: async (deed) => {
    const { facts, queries, agencyId, now, record, notify } = deed;
    const { talk, dialogue } = facts;
    const { planId, side } = talk;
    const { dialogueId, recordedBy } = dialogue;
    if (dialogue.withdrawn) throw dialogueWithdrawn();
    if (!waitsFor(dialogue, side)) throw dialogueConfirmed();
    const { employeeId, name } = actorOf(deed);
    const row = {
      ...{ agency_id: agencyId, dialogue_id: dialogueId, side },
      ...{ confirmed_by: employeeId, confirmed_at: now, acting_for: talk.actingFor },
    };
    await queries.insertInto("dialogue_confirmation").values(row).execute();
    record({
      kind: "dialogue.confirmed",
      subject: { kind: "plan", id: planId },
      facts: { dialogueId, side },
    });
    const told = { message: "notice.dialogue.confirmed", facts: { name, day: dialogue.heldOn } } as const;
    notify({ to: recordedBy, ...told, href: `/rencana/${planId}/dialog/${dialogueId}` });
    return { planId, dialogueId };
  },
});
