import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { goneHint } from "./gone-hint.ts";
import type { ImportSummary } from "./import.schema.ts";
import type { Preview } from "./preview-figures.tsx";
import { warningCodes } from "./warnings.ts";

export type ConfirmCardProps = { summary: ImportSummary; preview: Preview; attempt: Attempt };

/** Saves the preview. What looks older than the record, and who would leave, is asked for by a tick of its own. */
export const ConfirmCard = ({ summary, preview, attempt: { entry } }: ConfirmCardProps) => {
  const { leaving: count, warnings } = preview;
  const seen = warningCodes.flatMap((code) => {
    const times = warnings[code];
    return times ? [say(`import.warned.${code}`, { count: times })] : [];
  });
  return (
    <Card title={say("import.confirm.title")} lead={say("import.confirm.lead")}>
      {seen.length > 0 && (
        <Notice tone="warning" title={say("import.warned")}>
          {seen.join(" ")}
        </Notice>
      )}
      <Form action={`/impor/${summary.importId}/pasti`} idempotencyKey={newFormKey()}>
        {seen.length > 0 && (
          <Checkbox {...fieldOf(entry, "despiteWarnings")} label={say("import.despite-warnings")} />
        )}
        {count > 0 && (
          <Checkbox
            {...fieldOf(entry, "endGone")}
            label={say("import.end-gone", { count })}
            hint={
              <>
                {goneHint(summary)} {say("import.end-gone.partial")}{" "}
                <a href={`/impor/${summary.importId}?jenis=gone`}>{say("import.end-gone.who")}</a>
              </>
            }
            optional
          />
        )}
        <Submit>{say("import.confirm")}</Submit>
      </Form>
    </Card>
  );
};
