import { aspects, comparisons, perspectives } from "#appraisal/plan/plan.schema.ts";
import type { Result } from "#appraisal/plan/plan-content.ts";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { fieldId } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LiveAdvice } from "./advice.tsx";
import { draftOfValues, type IndicatorValues } from "./indicator.values.ts";
import { TargetInNumbers, TargetInWords } from "./target-fields.tsx";

export type IndicatorPageProps = {
  plan: PlanView;
  result: Result;
  /** The indicator that is changed; left out for a new one. */
  indicatorId?: string | undefined;
  values: IndicatorValues;
  attempt: Attempt;
  compared: readonly Compared[];
};

/** One question: how will people see that this result was reached? With advice while it is answered. */
export const IndicatorPage = (props: IndicatorPageProps) => {
  const { plan, result, indicatorId, values, attempt, compared } = props;
  const { entry } = attempt;
  const path = `/rencana/${plan.planId}`;
  const action = indicatorId
    ? `${path}/indikator/${indicatorId}`
    : `${path}/hasil/${result.resultId}/indikator/baru`;
  return (
    <>
      <PlanCrumbs plan={plan} />
      <Heading
        eyebrow={result.statement}
        title={say("plan.indicator.title")}
        lead={say("plan.indicator.lead")}
      />
      {attempt.overtaken ? <Conflict compared={compared} /> : <ErrorSummary {...summaryOf(attempt)} />}
      <Card>
        <Form action={action} idempotencyKey={newFormKey()} version={plan.revision} guarded>
          <TextArea
            {...fieldOf(entry, "statement")}
            label={say("plan.indicator.statement")}
            hint={say("plan.indicator.statement.hint")}
            maxlength={500}
          />
          <Target entry={entry} approach={plan.approach} />
          <LiveAdvice draft={draftOfValues(values)} fields={adviceFields} />
          <Aspect entry={entry} />
          {plan.form === "leader" && <Perspective entry={entry} />}
          <Submit>{say("plan.save")}</Submit>
        </Form>
      </Card>
      {indicatorId && <DeleteIndicator plan={plan} indicatorId={indicatorId} />}
    </>
  );
};

const adviceFields = {
  statement: fieldId("statement"),
  aspect: fieldId("aspect"),
  target: fieldId("target"),
  unit: fieldId("unit"),
};

const Aspect = ({ entry }: { entry: Entry }) => (
  <Radios
    {...fieldOf(entry, "aspect")}
    label={say("plan.indicator.aspect")}
    options={aspects.map((aspect) => ({
      value: aspect,
      label: say(`plan.aspect.${aspect}.asked`),
    }))}
  />
);

/** In numbers first, or in words first, as the plan's approach has it; either will do. */
const Target = ({ entry, approach }: { entry: Entry; approach: PlanView["approach"] }) => (
  <>
    {approach === "qualitative" && <TargetInWords entry={entry} hinted />}
    <TargetInNumbers entry={entry} hinted />
    {approach === "quantitative" && <TargetInWords entry={entry} hinted />}
  </>
);

const Perspective = ({ entry }: { entry: Entry }) => (
  <Radios
    {...fieldOf(entry, "perspective")}
    label={say("plan.indicator.perspective")}
    options={perspectives.map((perspective) => ({
      value: perspective,
      label: say(`plan.perspective.${perspective}`),
    }))}
  />
);

const DeleteIndicator = ({ plan, indicatorId }: { plan: PlanView; indicatorId: string }) => (
  <div class="am-next">
    <Dialog
      id="hapus"
      title={say("plan.indicator.delete.title")}
      opener={say("plan.indicator.delete")}
      variant="quiet"
    >
      <Button
        action={`/rencana/${plan.planId}/indikator/${indicatorId}/hapus`}
        variant="danger"
        idempotencyKey={newFormKey()}
        version={plan.revision}
      >
        {say("plan.indicator.delete.yes")}
      </Button>
    </Dialog>
  </div>
);

/** What was typed beside what is kept now, field by field, in the words of the form. */
export function compareIndicator(typed: IndicatorValues, kept: IndicatorValues): Compared[] {
  const one = shown(typed);
  const other = shown(kept);
  const fields = ["statement", "aspect", "target"] as const;
  return fields.map((field) => ({
    label: say(`plan.indicator.${field}`),
    typed: one[field],
    kept: other[field],
  }));
}

function shown(values: IndicatorValues) {
  const { aspect, statement } = draftOfValues(values);
  const comparison = comparisons.find((candidate) => candidate === values.comparison);
  const number = [comparison && say(`plan.comparison.${comparison}`), values.target, values.unit];
  return {
    statement,
    aspect: aspect && say(`plan.aspect.${aspect}`),
    target: [...(values.target ? number : []), values.targetText].filter(Boolean).join(" "),
  };
}
