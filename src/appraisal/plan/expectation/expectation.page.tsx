import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import { inWords } from "#appraisal/plan/plan-words.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";

export type ExpectationPageProps = { plan: PlanView; attempt: Attempt; compared: readonly Compared[] };

/** One question: what conduct is expected of this person, value by value? */
export const ExpectationPage = ({ plan, attempt, compared }: ExpectationPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading title={conductTitle(plan)} lead={say("plan.conduct.form.lead")} />
    {attempt.overtaken ? <Conflict compared={compared} /> : <ErrorSummary {...summaryOf(attempt)} />}
    {plan.writing.kind === "proposed" && (
      <Notice tone="info">
        {say("plan.conduct.new-version", { version: plan.writing.version + 1, name: plan.employee.name })}
      </Notice>
    )}
    <Card>
      <Form
        action={`/rencana/${plan.planId}/perilaku`}
        idempotencyKey={newFormKey()}
        version={plan.revision}
        guarded
      >
        {plan.conduct.map(({ code, name, behaviours }) => (
          <TextArea
            {...fieldOf(attempt.entry, code)}
            label={inWords(name)}
            hint={behaviours.map(inWords).join(" · ")}
            maxlength={1000}
            optional
          />
        ))}
        <Submit>{say("plan.save")}</Submit>
      </Form>
    </Card>
  </>
);

export function conductTitle({ standing, employee }: PlanView): string {
  return say(standing === "owner" ? "plan.conduct.title.mine" : "plan.conduct.title.of", {
    name: employee.name,
  });
}
