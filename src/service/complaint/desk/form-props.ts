import type { Attempt } from "#ui/form/attempt.ts";
import { fieldOf } from "#ui/form/entry.ts";
import type { CaseOnDesk } from "./read.ts";

export type FormProps = {
  view: CaseOnDesk;
  attempt: Attempt;
  /** Whose name was looked for. */
  person?: string | undefined;
};

/** A field of a form: what was typed, else what it starts from. */
export function from({ attempt }: FormProps, name: string, value: string | undefined) {
  const field = fieldOf(attempt.entry, name);
  return { ...field, value: field.value ?? value };
}
