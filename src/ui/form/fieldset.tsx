import type { Child, PropsWithChildren } from "hono/jsx";
import { FieldError, fieldId, Hint, OptionalMark } from "./field.tsx";
import { noteLabel } from "./field-labels.tsx";

export type FieldsetProps = {
  legend: Child;
  /** Names the group for the error summary; needed with `hint` or `error`. */
  name?: string | undefined;
  hint?: Child | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
};

/** Fields that answer one question together. */
export const Fieldset = ({
  legend,
  name = "",
  hint,
  error,
  optional,
  children,
}: PropsWithChildren<FieldsetProps>) => {
  noteLabel(name, legend);
  return (
    <fieldset
      class="ds-fieldset am-fieldset"
      id={name ? fieldId(name) : undefined}
      tabindex={name ? -1 : undefined}
      aria-describedby={described(name, hint, error)}
    >
      <legend class="ds-label">
        {legend}
        {optional && <OptionalMark />}
      </legend>
      <Hint name={name}>{hint}</Hint>
      {children}
      <FieldError name={name} error={error} />
    </fieldset>
  );
};

function described(name: string, hint: Child | undefined, error: string | undefined): string | undefined {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean);
  return ids.join(" ") || undefined;
}
