import type { Child } from "hono/jsx";
import { type FieldProps, fieldId } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

export type ChoiceOption = { value: string; label: Child; hint?: Child | undefined };

export type RadiosProps = FieldProps & { value?: string | undefined; options: readonly ChoiceOption[] };

/** One of a few, all in sight. */
export const Radios = ({ options, value, ...field }: RadiosProps) => (
  <Fieldset legend={field.label} {...field}>
    {options.map((option) => (
      <Toggle
        type="radio"
        name={field.name}
        option={option}
        checked={option.value === value}
        error={field.error}
      />
    ))}
  </Fieldset>
);

export type CheckboxesProps = FieldProps & {
  values?: readonly string[] | undefined;
  options: readonly ChoiceOption[];
};

/** Any of a few. */
export const Checkboxes = ({ options, values = [], ...field }: CheckboxesProps) => (
  <Fieldset legend={field.label} {...field}>
    {options.map((option) => (
      <Toggle
        type="checkbox"
        name={field.name}
        option={option}
        checked={values.includes(option.value)}
        error={field.error}
      />
    ))}
  </Fieldset>
);

type ToggleProps = {
  type: "radio" | "checkbox";
  name: string;
  option: ChoiceOption;
  checked: boolean;
  error: string | undefined;
};

const Toggle = ({ type, name, option, checked, error }: ToggleProps) => {
  const id = `${fieldId(name)}-${fieldId(option.value)}`;
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        aria-invalid={error ? "true" : undefined}
      />
      <label for={id}>{option.label}</label>
      {option.hint && (
        <p class="am-hint" id={`${id}-hint`}>
          {option.hint}
        </p>
      )}
    </div>
  );
};
