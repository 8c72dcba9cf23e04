import type { Child, PropsWithChildren } from "hono/jsx";
import { say } from "#platform/words/words.ts";
import { Icon } from "#ui/page/icon.tsx";
import { noteLabel } from "./field-labels.tsx";

/** What every field has. `error` is a sentence; the value is shown again after it. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: Child | undefined;
  error?: string | undefined;
  /** Said beside the label of fields that may stay empty; most fields are needed, so those say nothing. */
  optional?: boolean | undefined;
};

/** The id of the field `name`, to which the error summary links. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^A-Za-z0-9_-]/g, "-")}`;
}

/** The attributes that tie an input to its hint and its error. */
export function wiring({ name, label, hint, error, optional }: FieldProps) {
  noteLabel(name, label);
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? ("true" as const) : undefined,
    required: !optional,
  };
}

/** Label, hint, the input (children), error: in this order for the eye and for the ear. */
export const Field = ({ name, label, hint, error, optional, children }: PropsWithChildren<FieldProps>) => (
  <div class="ds-field am-field">
    <label class="ds-label" for={fieldId(name)}>
      {label}
      {optional && <OptionalMark />}
    </label>
    <Hint name={name}>{hint}</Hint>
    {children}
    <FieldError name={name} error={error} />
  </div>
);

export const OptionalMark = () => <span class="am-optional"> ({say("ui.form.optional")})</span>;

export const Hint = ({ name, children }: PropsWithChildren<{ name: string }>) =>
  children ? (
    <p class="am-hint" id={`${fieldId(name)}-hint`}>
      {children}
    </p>
  ) : null;

export const FieldError = ({ name, error }: { name: string; error: string | undefined }) =>
  error ? (
    <p class="am-error" id={`${fieldId(name)}-error`}>
      <Icon name="urgent" />
      <span>
        <span class="ds-sr-only">{say("ui.form.error")} </span>
        {error}
      </span>
    </p>
  ) : null;
