import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { fieldOf } from "#ui/form/entry.ts";
import { TextField } from "#ui/form/text-field.tsx";

/** The paper that decided: every change of a career has one. */
export const DecreeField = ({ attempt }: { attempt: Attempt }) => (
  <TextField
    label={say("appointment.decree")}
    hint={say("appointment.decree.hint")}
    maxlength={200}
    {...fieldOf(attempt.entry, "decree")}
  />
);
