import { type FieldFault, Refusal } from "#platform/errors/refusal.ts";

/** Every mistake in the environment at once, so that one correction is enough. */
export function settingsWrong(faults: readonly FieldFault[]): Refusal {
  return new Refusal("settings.wrong", "invalid", { count: faults.length }, faults);
}
