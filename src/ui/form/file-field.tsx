import { say } from "#platform/words/words.ts";
import { showBytes, showList } from "#ui/locale.ts";
import { Field, type FieldProps, wiring } from "./field.tsx";

export type FileFieldProps = FieldProps & {
  /** Endings with their dot: [".xlsx", ".csv"]. */
  accept: readonly string[];
  sizeBytesMax: number;
  multiple?: boolean | undefined;
};

/** Files from the person's machine; says before what it takes and how large. A browser cannot show them again. */
export const FileField = (props: FileFieldProps) => {
  const types = showList(
    props.accept.map((ending) => ending.slice(1).toUpperCase()),
    "or",
  );
  const limits = say("ui.form.file-limits", { types, size: showBytes(props.sizeBytesMax) });
  const hint = props.hint ? [props.hint, " ", limits] : limits;
  return (
    <Field {...props} hint={hint}>
      <input
        class="ds-input am-file"
        type="file"
        accept={props.accept.join(",")}
        multiple={props.multiple}
        {...wiring({ ...props, hint })}
      />
    </Field>
  );
};
