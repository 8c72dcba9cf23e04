import { say } from "#platform/words/words.ts";
import { fieldId } from "./field.tsx";

export type CopyFieldProps = { name: string; label: string; value: string };

/** Text to hand on, in one line: marked as a whole and copied by hand, or by the button that JavaScript shows. */
export const CopyField = ({ name, label, value }: CopyFieldProps) => {
  const id = fieldId(name);
  return (
    <div class="ds-field am-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <div class="am-copy">
        <input class="ds-input" type="text" id={id} value={value} readonly />
        <button type="button" class="ds-button" data-variant="secondary" data-copy={id} hidden>
          {say("ui.copy")}
        </button>
      </div>
      <p class="am-sub" id={`${id}-copied`} role="status" data-words={say("ui.copy.done")} />
    </div>
  );
};
