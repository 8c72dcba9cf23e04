import type { Step } from "#rules/decision.ts";
import type { Dated, Law } from "#rules/law.ts";

/**
 * What a step comes to when its rule is asked once more: the dated entry of the law that it rests on, what of its value
 * mattered, and the outcome.
 */
export type AskedAgain = {
  readonly entry: Dated<unknown>;
  /** Codes of the rules, days and numbers; several where the law lists several. */
  readonly value: readonly (string | number)[];
  readonly inputs: Step["inputs"];
  readonly outcome: string | number;
};

/** Asks the rule of a step again with the inputs that it kept. Null: nothing was in force, or the inputs do not suffice. */
export type Asker = (step: Step, law: Law, all: readonly Step[]) => AskedAgain | null;

/** The outcome of a rule that opens nothing. */
export const notOpened = "not-opened";

/** One of `codes`, where an input that was kept is one. */
export function codeIn<Code extends string>(codes: readonly Code[], kept: unknown): Code | undefined {
  return codes.find((code) => code === kept);
}

/** Rests on `entry`; what a person decided with it in mind stays what it was. */
export function restsOn(
  step: Step,
  entry: Dated<unknown> | undefined,
  value: readonly (string | number)[] = [],
): AskedAgain | null {
  return entry ? { entry, value, inputs: step.inputs, outcome: step.outcome } : null;
}
