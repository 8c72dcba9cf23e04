import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Fieldset } from "#ui/form/fieldset.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Goal } from "./goal.schema.ts";
import { indicatorRows } from "./goal.values.ts";

export type GoalFormProps = {
  action: string;
  year: number;
  unitName: string | null;
  /** What a unit's goal can serve. */
  above: readonly Goal[];
  version?: number | undefined;
  attempt: Attempt;
  compared: readonly Compared[];
};

/** One question: what is to be reached, and how will it be seen? */
export const GoalFormPage = (props: GoalFormProps) => {
  const { action, year, unitName, above, version, attempt, compared } = props;
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/peran-hasil/${year}/sasaran`, label: say("goal.title", { year }) }]} />
      <Heading
        eyebrow={unitName === null ? say("goal.of-agency") : say("goal.of-unit", { unit: unitName })}
        title={say("goal.form.title")}
        lead={say("goal.form.lead")}
      />
      {attempt.overtaken ? <Conflict compared={compared} /> : <ErrorSummary {...summaryOf(attempt)} />}
      <Card>
        <Form action={action} idempotencyKey={newFormKey()} version={version ?? 1} guarded>
          <TextArea
            {...fieldOf(attempt.entry, "statement")}
            label={say("goal.goal")}
            hint={say("goal.goal.hint")}
            maxlength={500}
          />
          {above.length > 0 && (
            <Select
              {...fieldOf(attempt.entry, "servesId")}
              label={say("goal.serves-which")}
              options={above.map(({ goalId, statement }) => ({ value: goalId, label: statement }))}
              placeholder={say("goal.serves-none")}
              optional
            />
          )}
          {indicatorRows(attempt.entry.values).map((row) => (
            <IndicatorFields attempt={attempt} row={row} />
          ))}
          <Submit>{say("plan.save")}</Submit>
        </Form>
      </Card>
    </>
  );
};

const IndicatorFields = ({ attempt, row }: { attempt: Attempt; row: number }) => (
  <Fieldset legend={say("goal.indicator", { number: row + 1 })} optional>
    <TextField
      {...fieldOf(attempt.entry, `indicators.${row}.statement`)}
      label={say("goal.indicator.statement")}
      maxlength={500}
      optional
    />
    <TextField
      {...fieldOf(attempt.entry, `indicators.${row}.target`)}
      label={say("goal.indicator.target")}
      maxlength={200}
      size={30}
      optional
    />
  </Fieldset>
);

/** What was typed beside what is kept now. */
export function compareGoal(typed: Pick<Goal, "statement" | "indicators">, kept: Goal): Compared[] {
  const lines = ({ indicators }: Pick<Goal, "indicators">) =>
    indicators.map(({ statement, target }) => `${statement}: ${target}`).join("; ");
  return [
    { label: say("goal.goal"), typed: typed.statement, kept: kept.statement },
    { label: say("goal.indicators"), typed: lines(typed), kept: lines(kept) },
  ];
}
