import { sourceText } from "#appraisal/measured/source-text.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { EvidenceFields } from "./evidence-fields.tsx";
import { isOpen } from "./milestone/milestone-state.ts";
import type { Milestone } from "./milestone/milestones.ts";

type FormProps = {
  plan: PlanView;
  indicator: Indicator;
  /** Of the indicator. */
  milestones: readonly Milestone[];
  attempt: Attempt;
};

/** One record: the number reached so far, a few words, and what proves it. */
export const ProgressForm = ({ plan, indicator, milestones, attempt }: FormProps) => (
  <Card title={say("progress.record")}>
    <ErrorSummary {...summaryOf(attempt)} />
    <Form
      action={`/rencana/${plan.planId}/kemajuan/${indicator.indicatorId}`}
      multipart
      guarded
      idempotencyKey={newFormKey()}
    >
      <Reached {...{ plan, indicator, milestones, attempt }} />
      <Proof entry={attempt.entry} />
      <Submit>{say("progress.save")}</Submit>
    </Form>
  </Card>
);

const Reached = ({ plan, indicator, milestones, attempt: { entry } }: FormProps) => {
  const open = milestones.filter(isOpen);
  const label = indicator.unit ? say("progress.value-in", { unit: indicator.unit }) : say("progress.value");
  return (
    <>
      {indicator.measured ? (
        <p>{say("measured.by-itself", { source: sourceText(indicator.measured) })}</p>
      ) : (
        <TextField
          {...fieldOf(entry, "value")}
          label={label}
          hint={say("progress.value.hint")}
          inputmode="decimal"
          size={14}
          optional
        />
      )}
      {open.length > 0 && (
        <Select
          {...fieldOf(entry, "milestoneId")}
          label={say("milestone.reached-now")}
          placeholder={say("milestone.reached-none")}
          options={open.map(({ milestoneId, title }) => ({ value: milestoneId, label: title }))}
          optional
        />
      )}
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
  const isBegun = ["evidenceUrl", "evidenceTitle", "evidenceFile"].some((field) => {
    const { value, error: fault } = fieldOf(entry, field);
    return Boolean(value ?? "") || fault !== undefined;
  });
  return (
    <Folded label={say("progress.evidence")} open={isBegun}>
      <EvidenceFields entry={entry} />
    </Folded>
  );
};
