import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { say } from "#platform/words/words.ts";
import type { MissingStep } from "./year-end.schema.ts";

/** "Rencana disepakati", "Triwulan III dinilai", "Hasil tahunan dibaca". */
export function stepName(step: MissingStep): string {
  if (step === "plan" || step === "receipt") return say(`year-end.step.${step}`);
  return say("year-end.step.evaluation", { interval: intervalName(step) });
}
