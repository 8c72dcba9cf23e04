import { addDays } from "#platform/clock/clock.ts";
import { say } from "#platform/words/words.ts";
import type { ImportSummary } from "./import.schema.ts";

/** The last day and the reason that a confirmation gives those who are not in the file. */
export function goneHint({ effectiveOn }: Pick<ImportSummary, "effectiveOn">): string {
  return say("import.end-gone.hint", goneFacts(effectiveOn));
}

export function goneFacts(effectiveOn: string) {
  return { lastDay: addDays(effectiveOn, -1), reason: say("departure.reason.not-in-file") };
}
