import { TargetInNumbers, TargetInWords } from "#appraisal/plan/indicator/target-fields.tsx";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { targetText } from "#appraisal/target-text.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";

export type SuggestionPageProps = { plan: PlanView; indicator: Indicator; action: string; attempt: Attempt };

/** One question: which target or wording would be right, and why? */
export const SuggestionPage = ({ plan, indicator, action, attempt }: SuggestionPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading
      eyebrow={indicator.statement}
      title={say("plan.suggest.title")}
      lead={say("plan.suggest.lead", { target: targetText(indicator) })}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    {plan.writing.kind === "agreed" && <Notice tone="info">{say("plan.suggest.agreed")}</Notice>}
    <Card>
      <Form action={action} idempotencyKey={newFormKey()} guarded>
        <TextArea
          {...fieldOf(attempt.entry, "statement")}
          label={say("plan.indicator.statement")}
          maxlength={500}
        />
        <TargetInNumbers entry={attempt.entry} />
        <TargetInWords entry={attempt.entry} />
        <TextArea
          {...fieldOf(attempt.entry, "reason")}
          label={say("plan.suggest.reason")}
          hint={say("plan.suggest.reason.hint")}
          maxlength={1000}
        />
        <Submit>{say("plan.suggest.send")}</Submit>
      </Form>
    </Card>
  </>
);
