import { Field, type FieldProps, wiring } from "./field.tsx";

export type NumberFieldProps = FieldProps & {
  /** As typed, or made by `showNumber`; read it with `readNumber` of locale.ts. */
  value?: string | undefined;
  /** Stands after the number: "hari kerja". */
  unit?: string | undefined;
};

/**
 * A number. Not `type=number`: that one follows the language of the browser, drops "0,8" without a word in the
 * wrong one, and changes under a scrolling finger.
 */
export const NumberField = (props: NumberFieldProps) => {
  const { "aria-describedby": described, ...attributes } = wiring(props);
  const unitId = `${attributes.id}-unit`;
  const describedBy = [described, props.unit && unitId].filter(Boolean).join(" ");
  return (
    <Field {...props}>
      <div class="ds-field-affixes">
        <input
          class="ds-input am-number"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          size={12}
          value={props.value}
          aria-describedby={describedBy || undefined}
          {...attributes}
        />
        {props.unit && (
          <span class="ds-field-affix" id={unitId}>
            {props.unit}
          </span>
        )}
      </div>
    </Field>
  );
};
