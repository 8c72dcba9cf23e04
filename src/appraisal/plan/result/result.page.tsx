import { categories } from "#appraisal/plan/plan.schema.ts";
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
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { HeadResult } from "./head-results.ts";
import { inOwnWords, type ResultValues } from "./result.values.ts";

export type ResultPageProps = {
  plan: PlanView;
  /** The result that is changed; left out for a new one. */
  result?: Result | undefined;
  choices: readonly HeadResult[];
  attempt: Attempt;
  compared: readonly Compared[];
};

/** One question: what will be reached? And for whom in the head's plan it is done. */
export const ResultPage = ({ plan, result, choices, attempt, compared }: ResultPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading title={say("plan.result.title")} lead={say("plan.result.lead")} />
    {attempt.overtaken ? <Conflict compared={compared} /> : <ErrorSummary {...summaryOf(attempt)} />}
    <Card>
      <Form
        action={`/rencana/${plan.planId}/hasil/${result?.resultId ?? "baru"}`}
        idempotencyKey={newFormKey()}
        version={plan.revision}
        guarded
      >
        <TextArea
          {...fieldOf(attempt.entry, "statement")}
          label={say("plan.result.statement")}
          hint={say("plan.result.statement.hint")}
          maxlength={500}
        />
        <Serves plan={plan} choices={choices} entry={attempt.entry} />
        <Radios
          {...fieldOf(attempt.entry, "category")}
          label={say("plan.result.category")}
          options={categories.map((category) => ({
            value: category,
            label: say(`plan.category.${category}`),
            hint: say(`plan.category.${category}.hint`),
          }))}
        />
        <Submit>{say(result ? "plan.save" : "plan.result.save-new")}</Submit>
      </Form>
    </Card>
    {result && <DeleteResult plan={plan} result={result} />}
  </>
);

type ServesProps = { plan: PlanView; choices: readonly HeadResult[]; entry: Entry };

/** One of the head's results, or own words; where the head has none here, only words are asked for. */
const Serves = ({ plan, choices, entry }: ServesProps) => {
  const optional = plan.form === "leader";
  const alone = choices.length === 0;
  const label = optional ? "plan.result.serves-strategy" : "plan.result.serves-text";
  const words = (
    <TextArea
      {...fieldOf(entry, "servesText")}
      label={say(alone ? label : "plan.result.serves-own")}
      hint={alone && !optional ? say("plan.result.serves-text.hint") : undefined}
      maxlength={500}
      optional
    />
  );
  if (alone) return words;
  return (
    <>
      <Radios
        {...fieldOf(entry, "servesId")}
        label={say("plan.result.serves-which", { name: plan.appraiser.name })}
        options={[
          ...choices.map(({ resultId, statement }) => ({ value: resultId, label: statement })),
          { value: inOwnWords, label: say("plan.result.serves-other") },
        ]}
      />
      {words}
    </>
  );
};

const DeleteResult = ({ plan, result }: { plan: PlanView; result: Result }) => (
  <div class="am-next">
    <Dialog
      id="hapus"
      title={say("plan.result.delete.title")}
      opener={say("plan.result.delete")}
      variant="quiet"
    >
      <p>{say("plan.result.delete.text", { count: result.indicators.length })}</p>
      <Button
        action={`/rencana/${plan.planId}/hasil/${result.resultId}/hapus`}
        variant="danger"
        idempotencyKey={newFormKey()}
        version={plan.revision}
      >
        {say("plan.result.delete.yes")}
      </Button>
    </Dialog>
  </div>
);

/** What was typed beside what is kept now, field by field, in the words of the form. */
export function compareResult(
  typed: ResultValues,
  kept: ResultValues,
  choices: readonly HeadResult[],
): Compared[] {
  const served = ({ servesId, servesText }: ResultValues) =>
    choices.find(({ resultId }) => resultId === servesId)?.statement ?? servesText;
  const category = (values: ResultValues) =>
    values.category === "additional" ? say("plan.category.additional") : say("plan.category.main");
  return [
    { label: say("plan.result.statement"), typed: typed.statement, kept: kept.statement },
    { label: say("plan.result.serves-text"), typed: served(typed), kept: served(kept) },
    { label: say("plan.result.category"), typed: category(typed), kept: category(kept) },
  ];
}
