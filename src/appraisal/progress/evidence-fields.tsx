import { say } from "#platform/words/words.ts";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { FileField } from "#ui/form/file-field.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { evidenceBytesMax, evidenceEndings } from "./evidence-file.ts";

/** A link, or a file with its title. */
export const EvidenceFields = ({ entry }: { entry: Entry }) => {
  const { name, error } = fieldOf(entry, "evidenceFile");
  return (
    <>
      <TextField
        {...fieldOf(entry, "evidenceUrl")}
        type="url"
        label={say("progress.evidence-url")}
        hint={say("progress.evidence-url.hint")}
        optional
      />
      <FileField
        {...{ name, error }}
        label={say("progress.evidence-file")}
        accept={evidenceEndings}
        sizeBytesMax={evidenceBytesMax}
        optional
      />
      <TextField
        {...fieldOf(entry, "evidenceTitle")}
        label={say("progress.evidence-title")}
        maxlength={200}
        optional
      />
    </>
  );
};
