import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { evidenceBytesMax, evidenceEndings } from "./evidence-file.ts";

type FormProps = { plan: PlanView; indicator: Indicator; attempt: Attempt };

/** One record: the number reached so far, a few words, and what proves it. */
export const ProgressForm = ({ plan, indicator, attempt }: FormProps) => (
  <Card title={say("progress.record")}>
    <ErrorSummary {...summaryOf(attempt)} />
    <Form
      action={`/rencana/${plan.planId}/kemajuan/${indicator.indicatorId}`}
      multipart
      guarded
      idempotencyKey={newFormKey()}
    >
      <Reached plan={plan} indicator={indicator} attempt={attempt} />
      <Proof entry={attempt.entry} />
      <Submit>{say("progress.save")}</Submit>
    </Form>
  </Card>
);

const Reached = ({ plan, indicator, attempt: { entry } }: FormProps) => {
  const label = indicator.unit ? say("progress.value-in", { unit: indicator.unit }) : say("progress.value");
  return (
    <>
      <TextField
        {...fieldOf(entry, "value")}
        label={label}
        hint={say("progress.value.hint")}
        inputmode="decimal"
        size={14}
        optional
      />
      <DateField
        {...fieldOf(entry, "reachedOn")}
        label={say("progress.reached-on")}
        min={plan.startsOn}
        max={plan.endsOn}
      />
      <TextArea {...fieldOf(entry, "note")} label={say("progress.note")} maxlength={2000} optional />
    </>
  );
};

/** A link, a file, or both; each opens for the head as well. */
const Proof = ({ entry }: { entry: Entry }) => {
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
        name={name}
        error={error}
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
