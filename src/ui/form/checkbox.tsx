import { FieldError, type FieldProps, Hint, wiring } from "./field.tsx";

export type CheckboxProps = FieldProps & { value?: string | undefined };

/** One yes or no. Ticked it sends "yes"; not ticked it sends nothing. */
export const Checkbox = (props: CheckboxProps) => {
  const { required: _, ...attributes } = wiring(props);
  return (
    <div class="ds-field">
      <input class="ds-input" type="checkbox" value="yes" checked={props.value === "yes"} {...attributes} />
      <label for={attributes.id}>{props.label}</label>
      <Hint name={props.name}>{props.hint}</Hint>
      <FieldError name={props.name} error={props.error} />
    </div>
  );
};
