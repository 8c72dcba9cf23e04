import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { reachedText } from "#appraisal/progress/history.tsx";
import { measuredText } from "#appraisal/progress/measured-text.tsx";
import type { ProgressEntry } from "#appraisal/progress/progress-of-plan.ts";
import { WithdrawForm } from "#appraisal/withdraw-form.tsx";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";

type DisputeProps = { planId: string; indicator: Indicator; entry: ProgressEntry; attempt: Attempt };

/** One question: what is wrong with this figure? */
export const DisputePage = ({ planId, indicator, entry, attempt }: DisputeProps) => {
  const back = `/rencana/${planId}/kemajuan/${entry.indicatorId}`;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: indicator.statement }]} />
      <Heading title={say("measured.dispute.title")} lead={say("measured.dispute.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card title={reachedText(entry, indicator)}>
        {entry.measured && <p>{measuredText(entry.measured)}</p>}
        <WithdrawForm
          action={`/rencana/${planId}/catatan/${entry.progressId}/sanggah`}
          back={back}
          attempt={attempt}
          reason={{ label: say("measured.dispute.reason"), hint: say("measured.dispute.reason.hint") }}
          submit={say("measured.dispute.send")}
        />
      </Card>
    </div>
  );
};
