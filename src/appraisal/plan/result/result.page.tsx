import { categories, servingWays } from "#appraisal/plan/plan.schema.ts";
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
import type { GoalToServe } from "./goals-to-serve.ts";
import type { HeadResult } from "./head-results.ts";
import { goalChoice, inOwnWords, type ResultValues } from "./result.values.ts";

/** What a result can serve: results of the head, and goals for who leads a unit. */
export type Choices = { results: readonly HeadChoice[]; goals: readonly GoalToServe[] };

/** `kept`: what the result serves already, though the head of today does not show it. */
type HeadChoice = Omit<HeadResult, "standing"> & { standing: HeadResult["standing"] | "kept" };

export type ResultPageProps = {
  plan: PlanView;
  /** The result that is changed; left out for a new one. */
  result?: Result | undefined;
  choices: Choices;
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
          {...fieldOf(attempt.entry, "how")}
          label={say("plan.result.how")}
          options={servingWays.map((how) => ({
            value: how,
            label: say(`plan.how.${how}`),
            hint: say(`plan.how.${how}.hint`),
          }))}
          optional
        />
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

type ServesProps = { plan: PlanView; choices: Choices; entry: Entry };

/** One of the head's results, a goal, or own words; where neither is here, only words are asked for. */
const Serves = ({ plan, choices, entry }: ServesProps) => {
  const optional = plan.form === "leader";
  const alone = choices.results.length + choices.goals.length === 0;
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
        label={
          choices.goals.length > 0
            ? say("plan.result.serves-above")
            : say("plan.result.serves-which", { name: plan.appraiser.name })
        }
        options={[...optionsOf(choices), { value: inOwnWords, label: say("plan.result.serves-other") }]}
      />
      {words}
    </>
  );
};

/** Each with how sure it is, so that nobody waits for an agreement and nobody takes a draft for one. */
function optionsOf({ results, goals }: Choices) {
  return [
    ...results.map(({ resultId, statement, standing }) => ({
      value: resultId,
      label: statement,
      hint: standing === "agreed" ? undefined : say(`plan.head-result.${standing}`),
    })),
    ...goals.map(({ goalId, statement, unitName }) => ({
      value: goalChoice(goalId),
      label: statement,
      hint: unitName === null ? say("goal.of-agency") : say("goal.of-unit", { unit: unitName }),
    })),
  ];
}

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
export function compareResult(typed: ResultValues, kept: ResultValues, choices: Choices): Compared[] {
  const options = optionsOf(choices);
  const served = ({ servesId, servesText }: ResultValues) =>
    options.find(({ value }) => value === servesId)?.label ?? servesText;
  const how = (values: ResultValues) =>
    servingWays.filter((way) => way === values.how).map((way) => say(`plan.how.${way}`))[0] ?? "";
  const category = (values: ResultValues) =>
    values.category === "additional" ? say("plan.category.additional") : say("plan.category.main");
  return [
    { label: say("plan.result.statement"), typed: typed.statement, kept: kept.statement },
    { label: say("plan.result.serves-text"), typed: served(typed), kept: served(kept) },
    { label: say("plan.result.how"), typed: how(typed), kept: how(kept) },
    { label: say("plan.result.category"), typed: category(typed), kept: category(kept) },
  ];
}
