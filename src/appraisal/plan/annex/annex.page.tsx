import { annexSections } from "#appraisal/plan/plan.schema.ts";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
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

export type AnnexPageProps = { plan: PlanView; attempt: Attempt; compared: readonly Compared[] };

/** One question: what is needed to reach this? Each line of a field is a line of the printed annex. */
export const AnnexPage = ({ plan, attempt, compared }: AnnexPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading title={say("plan.annex.title")} lead={say("plan.annex.form.lead")} />
    {attempt.overtaken ? <Conflict compared={compared} /> : <ErrorSummary {...summaryOf(attempt)} />}
    <Card>
      <Form
        action={`/rencana/${plan.planId}/lampiran`}
        idempotencyKey={newFormKey()}
        version={plan.revision}
        guarded
      >
        {annexSections.map((section) => (
          <TextArea
            {...fieldOf(attempt.entry, section)}
            label={say(`plan.annex.${section}`)}
            hint={say(`plan.annex.${section}.hint`)}
            optional
          />
        ))}
        <Submit>{say("plan.save")}</Submit>
      </Form>
    </Card>
  </>
);
