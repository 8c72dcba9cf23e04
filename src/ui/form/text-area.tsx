import { Field, type FieldProps, wiring } from "./field.tsx";

export type TextAreaProps = FieldProps & { value?: string | undefined; maxlength?: number | undefined };

/** Several lines; it grows with what is written in it (CSS where the browser can, else enhance.js). */
export const TextArea = (props: TextAreaProps) => (
  <Field {...props}>
    <textarea class="ds-input" data-grow="" maxlength={props.maxlength} {...wiring(props)}>
      {/* The parser drops one line break after the tag; a value that begins with one keeps it. */}
      {`\n${props.value ?? ""}`}
    </textarea>
  </Field>
);
