import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
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

/** "open": an agreed plan is to change; "end": it is not to change after all. */
export type OpeningStep = "open" | "end";
type OpeningPageProps = { plan: PlanView; step: OpeningStep; attempt: Attempt };

/** One question: why? */
export const OpeningPage = ({ plan, step, attempt }: OpeningPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading
      eyebrow={say("plan.history.eyebrow", { year: plan.year, name: plan.employee.name })}
      title={say(`plan.opening.${step}.title`)}
      lead={say(`plan.opening.${step}.lead`)}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <Card>
      <Form
        action={`/rencana/${plan.planId}/${step === "open" ? "buka" : "tutup"}`}
        idempotencyKey={newFormKey()}
      >
        <TextArea
          {...fieldOf(attempt.entry, "reason")}
          label={say(`plan.opening.${step}.reason`)}
          maxlength={1000}
        />
        <Submit>{say(`plan.opening.${step}`)}</Submit>
      </Form>
    </Card>
  </>
);
