import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import { reachedText } from "./history.tsx";
import type { ProgressEntry } from "./progress-of-plan.ts";

type WithdrawProps = { planId: string; indicator: Indicator; entry: ProgressEntry; attempt: Attempt };

/** What was recorded by mistake, and why it does not count. */
export const WithdrawPage = ({ planId, indicator, entry, attempt }: WithdrawProps) => {
  const back = `/rencana/${planId}/kemajuan/${indicator.indicatorId}`;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: indicator.statement }]} />
      <Heading
        eyebrow={`${showDay(entry.reachedOn)} · ${reachedText(entry, indicator)}`}
        title={say("progress.withdraw.title")}
        lead={say("progress.withdraw.lead")}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`/rencana/${planId}/catatan/${entry.progressId}/tarik`} idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "reason")}
            label={say("progress.withdraw.reason")}
            hint={say("progress.withdraw.reason.hint")}
            maxlength={500}
          />
          <ActionBar>
            <Submit>{say("progress.withdraw")}</Submit>
            <LinkButton href={back} variant="secondary">
              {say("progress.withdraw.not")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};
