import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { targetText } from "#appraisal/target-text.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import type { NewestValue } from "./progress-of-plan.ts";

type SeveralProps = {
  plan: PlanView;
  indicators: readonly Indicator[];
  newest: ReadonlyMap<string, NewestValue>;
  attempt: Attempt;
};

/** One line for each indicator and one day for all of them: done in a minute, on a phone. */
export const SeveralPage = ({ plan, indicators, newest, attempt }: SeveralProps) => {
  const back = `/rencana/${plan.planId}/kemajuan`;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: say("progress.title") }]} />
      <Heading title={say("progress.several")} lead={say("progress.several.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`${back}/sekaligus`} guarded idempotencyKey={newFormKey()}>
          <DateField
            {...fieldOf(attempt.entry, "reachedOn")}
            label={say("progress.reached-on")}
            min={plan.startsOn}
            max={plan.endsOn}
          />
          {indicators.map((indicator) => (
            <IndicatorField
              indicator={indicator}
              last={newest.get(indicator.indicatorId)}
              entry={attempt.entry}
            />
          ))}
          <ActionBar>
            <Submit>{say("progress.several.save")}</Submit>
            <LinkButton href={back} variant="secondary">
              {say("progress.withdraw.not")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};

type FieldProps = { indicator: Indicator; last: NewestValue | undefined; entry: Entry };

const IndicatorField = ({ indicator, last, entry }: FieldProps) => {
  const { indicatorId, statement, target, unit, measured } = indicator;
  const hint = [say("progress.target", { target: targetText(indicator) }), lastText(last, unit)]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      <input type="hidden" name="indicator" value={indicatorId} />
      {target === null || measured ? (
        <TextField
          {...fieldOf(entry, `note.${indicatorId}`)}
          label={statement}
          hint={hint}
          maxlength={2000}
          optional
        />
      ) : (
        <NumberField
          {...fieldOf(entry, `value.${indicatorId}`)}
          label={statement}
          hint={hint}
          unit={unit || undefined}
          optional
        />
      )}
    </>
  );
};

function lastText(last: NewestValue | undefined, unit: string): string {
  if (!last) return "";
  const value = `${showNumber(last.value)} ${unit}`.trim();
  return say("progress.several.last", { value, day: showDay(last.reachedOn) });
}
