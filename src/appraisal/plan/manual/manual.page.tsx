import { measurings, polarities } from "#appraisal/plan/plan.schema.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type ManualValues, manualFields } from "./manual.values.ts";

export type ManualPageProps = {
  plan: PlanView;
  indicator: Indicator;
  attempt: Attempt;
  compared: readonly Compared[];
};

/** One question: would somebody else arrive at the same number? */
export const ManualPage = ({ plan, indicator, attempt, compared }: ManualPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading eyebrow={indicator.statement} title={say("plan.manual.title")} lead={say("plan.manual.lead")} />
    {attempt.overtaken ? <Conflict compared={compared} /> : <ErrorSummary {...summaryOf(attempt)} />}
    <Card>
      <Form
        action={`/rencana/${plan.planId}/indikator/${indicator.indicatorId}/manual`}
        idempotencyKey={newFormKey()}
        version={plan.revision}
        guarded
      >
        <Meaning entry={attempt.entry} />
        <Measuring entry={attempt.entry} />
        <Submit>{say("plan.save")}</Submit>
      </Form>
    </Card>
  </>
);

const Meaning = ({ entry }: { entry: Entry }) => (
  <>
    <TextArea
      {...fieldOf(entry, "definition")}
      label={say("plan.manual.definition")}
      hint={say("plan.manual.definition.hint")}
      maxlength={1000}
    />
    <TextArea
      {...fieldOf(entry, "formula")}
      label={say("plan.manual.formula")}
      hint={say("plan.manual.formula.hint")}
      maxlength={1000}
    />
    <TextField {...fieldOf(entry, "unit")} label={say("plan.manual.unit")} maxlength={60} />
    <TextField
      {...fieldOf(entry, "dataSource")}
      label={say("plan.manual.dataSource")}
      hint={say("plan.manual.dataSource.hint")}
      maxlength={300}
    />
  </>
);

const Measuring = ({ entry }: { entry: Entry }) => (
  <>
    <Radios
      {...fieldOf(entry, "polarity")}
      label={say("plan.manual.polarity")}
      options={polarities.map((value) => ({ value, label: say(`plan.polarity.${value}`) }))}
    />
    <Radios
      {...fieldOf(entry, "measured")}
      label={say("plan.manual.measured")}
      options={measurings.map((value) => ({ value, label: say(`plan.measured.${value}`) }))}
    />
    <TextField
      {...fieldOf(entry, "responsible")}
      label={say("plan.manual.responsible")}
      hint={say("plan.manual.responsible.hint")}
      maxlength={200}
    />
  </>
);

/** What was typed beside what is kept now, field by field, in the words of the form. */
export function compareManual(typed: ManualValues, kept: ManualValues): Compared[] {
  return manualFields.map((field) => ({
    label: say(`plan.manual.${field}`),
    typed: shown(field, typed),
    kept: shown(field, kept),
  }));
}

function shown(field: (typeof manualFields)[number], values: ManualValues): string {
  const polarity = field === "polarity" && polarities.find((code) => code === values.polarity);
  if (polarity) return say(`plan.polarity.${polarity}`);
  const measured = field === "measured" && measurings.find((code) => code === values.measured);
  return measured ? say(`plan.measured.${measured}`) : values[field];
}
