import type { ChoiceOption } from "./choices.tsx";
import { type FieldProps, fieldId } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

export type ScaleProps = FieldProps & { value?: string | undefined; options: readonly ChoiceOption[] };

/** One of a few steps, side by side where there is room: many statements that are answered in the same words. */
export const Scale = ({ options, value, ...field }: ScaleProps) => (
  <Fieldset legend={field.label} {...field}>
    <div class="am-scale">
      {options.map((option) => {
        const id = `${fieldId(field.name)}-${fieldId(option.value)}`;
        return (
          <label class="am-scale-step" for={id}>
            <input
              class="ds-input"
              type="radio"
              id={id}
              name={field.name}
              value={option.value}
              checked={option.value === value}
              aria-invalid={field.error ? "true" : undefined}
            />
            {option.label}
          </label>
        );
      })}
    </div>
  </Fieldset>
);
