import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { WithdrawForm } from "#appraisal/withdraw-form.tsx";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
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
        <WithdrawForm
          action={`/rencana/${planId}/catatan/${entry.progressId}/tarik`}
          {...{ back, attempt }}
          reason={{ label: say("progress.withdraw.reason"), hint: say("progress.withdraw.reason.hint") }}
          submit={say("progress.withdraw")}
        />
      </Card>
    </div>
  );
};
