import { z } from "zod";
import { dialogueUnknown } from "#appraisal/coaching/coaching.errors.ts";
import { type TalkAtHand, talkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { type Dialogue, dialoguesOfPlan } from "./dialogues.ts";

export const WhichDialogue = z.object({ planId: PlanId, dialogueId: z.uuid() });

export type DialogueAtHand = { talk: TalkAtHand; dialogue: Dialogue };

/** One dialogue before one of the two. Throws `dialogue.unknown`. */
export async function dialogueAtHand(
  ground: Ground<z.output<typeof WhichDialogue>>,
  how: { lock: boolean },
): Promise<DialogueAtHand> {
  const { queries, agencyId, input } = ground;
  const talk = await talkAtHand(ground, how);
  const dialogues = await dialoguesOfPlan(queries, agencyId, talk.planId);
  const dialogue = dialogues.find(({ dialogueId }) => dialogueId === input.dialogueId);
  if (!dialogue) throw dialogueUnknown();
  return { talk, dialogue };
}

/** Whether this side has yet to say that it was so. */
export function waitsFor({ confirmations, withdrawn }: Dialogue, side: TalkAtHand["side"]): boolean {
  return !withdrawn && !confirmations.some((one) => one.side === side);
}

/** Who wrote it down may take it back while the other side has not confirmed it. */
export function mayWithdraw(dialogue: Dialogue, employeeId: string | undefined): boolean {
  const { recordedBy, confirmations, withdrawn } = dialogue;
  return recordedBy === employeeId && !withdrawn && confirmations.length < 2;
}
