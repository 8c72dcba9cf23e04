import { Field, type FieldProps, wiring } from "./field.tsx";

export type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: "text" | "email" | "tel" | "url" | "password" | "search" | undefined;
  autocomplete?: string | undefined;
  inputmode?: "text" | "numeric" | "decimal" | undefined;
  maxlength?: number | undefined;
  /** Width in characters, for what is always short: a code, a NIP. */
  size?: number | undefined;
  /** Where whoever opens the page begins; one field a page, and only where the page is nothing but a form. */
  autofocus?: boolean | undefined;
};

/** One line of text. A password is never shown again. */
export const TextField = (props: TextFieldProps) => (
  <Field {...props}>
    <input
      class="ds-input"
      type={props.type ?? "text"}
      value={props.type === "password" ? undefined : props.value}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxlength={props.maxlength}
      size={props.size}
      autofocus={props.autofocus || undefined}
      {...wiring(props)}
    />
  </Field>
);
