import { z } from "zod";
import { seesOfPlan } from "#appraisal/sees.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { dialogueAtHand, mayWithdraw, WhichDialogue, waitsFor } from "./dialogue-at-hand.ts";
import { Dialogue } from "./dialogues.ts";
import { Person, peopleOfDialogue } from "./people-of-dialogue.ts";

export const DialogueView = z.object({
  planId: z.uuid(),
  dialogue: Dialogue,
  employee: Person,
  head: Person,
  /** Whether the reader's side has yet to confirm it, and whether the reader may take it back. */
  waitsForMe: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type DialogueView = z.output<typeof DialogueView>;

export const readDialogue = query({
  name: "dialogue.read",
  route: {
    method: "GET",
    path: "/plans/{planId}/dialogues/{dialogueId}",
    summary: "A dialogue that was held: what lay on the table, what was agreed, who confirmed it",
    tags: ["dialogue"],
  },
  who: "signed-in",
  input: WhichDialogue,
  output: DialogueView,
  sees: seesOfPlan("dialogue"),
  run: async (ground) => {
    const { talk, dialogue } = await dialogueAtHand(ground, { lock: false });
    const people = await peopleOfDialogue(ground, talk, dialogue);
    return {
      ...{ planId: talk.planId, dialogue, ...people },
      waitsForMe: waitsFor(dialogue, talk.side),
      mayWithdraw: mayWithdraw(dialogue, actorOf(ground).employeeId),
    };
  },
});
