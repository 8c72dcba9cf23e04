import { Field, type FieldProps, wiring } from "./field.tsx";

/** `value`, `min` and `max` are calendar days "YYYY-MM-DD". */
export type DateFieldProps = FieldProps & {
  value?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
};

/** A day, chosen in the calendar of the phone itself. */
export const DateField = (props: DateFieldProps) => (
  <Field {...props}>
    <input
      class="ds-input am-short"
      type="date"
      value={props.value}
      min={props.min}
      max={props.max}
      {...wiring(props)}
    />
  </Field>
);
