import { nameActing } from "#appraisal/name-acting.ts";
import { say } from "#platform/words/words.ts";
import type { DialogueEvent } from "./dialogue.ts";

/** Who said or decided something in the dialogue, and in whose stead. */
export function speakerOf({ by, actingFor }: DialogueEvent): string {
  return nameActing(by.name ?? say("plan.dialogue.somebody"), actingFor);
}
