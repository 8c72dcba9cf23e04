import { ConductCard } from "#appraisal/plan/expectation/conduct-card.tsx";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { ResultsCard } from "#appraisal/plan/result/results-card.tsx";
import { ChangesCard } from "#appraisal/plan/version/changes-card.tsx";
import type { PlanVersion } from "#appraisal/plan/version/read-version.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { besideLines } from "./line-talk.tsx";

export type ConfirmPageProps = {
  plan: PlanView;
  /** What is offered, against what its person last stood by. */
  offered: PlanVersion;
  attempt: Attempt;
  timeZone: string;
};

/** The person's one question: do I stand by what the head offers? With everything that is new to them in sight. */
export const ConfirmPage = ({ plan, offered, attempt, timeZone }: ConfirmPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading
      eyebrow={say("plan.confirm.eyebrow", { version: offered.version, year: plan.year })}
      title={confirmTitle(plan)}
      lead={say("plan.confirm.lead")}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={<ConfirmCard plan={plan} version={offered.version} />}>
      {offered.changes && offered.against !== null && (
        <ChangesCard
          changes={offered.changes}
          moves={offered.moves}
          conduct={plan.conduct}
          against={offered.against}
        />
      )}
      <ResultsCard category="main" results={plan.results} beside={besideLines(plan, timeZone)} />
      <ResultsCard category="additional" results={plan.results} beside={besideLines(plan, timeZone)} />
      <ConductCard conduct={plan.conduct} beside={besideLines(plan, timeZone)} />
    </Columns>
  </>
);

export function confirmTitle({ appraiser }: PlanView): string {
  return say("plan.confirm.title", { name: appraiser.name });
}

const ConfirmCard = ({ plan, version }: { plan: PlanView; version: number }) => (
  <Card title={say("plan.confirm.card")} lead={say("plan.confirm.card.lead")}>
    <div class="am-next">
      <Button
        action={`/rencana/${plan.planId}/konfirmasi`}
        idempotencyKey={newFormKey()}
        hidden={{ version: String(version) }}
      >
        {say("plan.confirm.yes", { version })}
      </Button>
      <LinkButton href={`/rencana/${plan.planId}`} variant="secondary">
        {say("plan.confirm.no")}
      </LinkButton>
    </div>
  </Card>
);
