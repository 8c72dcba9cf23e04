import { Field, type FieldProps, wiring } from "./field.tsx";

export type Option = { value: string; label: string };
export type OptionGroup = { label: string; options: readonly Option[] };
export type SelectProps = FieldProps & {
  value?: string | undefined;
  options: readonly (Option | OptionGroup)[];
  /** The first, empty choice: "Pilih unit kerja". Left out, the first option is chosen. */
  placeholder?: string | undefined;
};

/** One of many, where radios would be too long a list. */
export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select class="ds-input" {...wiring(props)}>
      {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
      {props.options.map((entry) =>
        "options" in entry ? (
          <optgroup label={entry.label}>
            {entry.options.map((option) => (
              <Choice option={option} chosen={props.value} />
            ))}
          </optgroup>
        ) : (
          <Choice option={entry} chosen={props.value} />
        ),
      )}
    </select>
  </Field>
);

const Choice = ({ option, chosen }: { option: Option; chosen: string | undefined }) => (
  <option value={option.value} selected={option.value === chosen}>
    {option.label}
  </option>
);
