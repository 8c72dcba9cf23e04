import { AdviceCard } from "#appraisal/plan/indicator/advice-card.tsx";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import { sayFault } from "#appraisal/plan/plan-words.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showList } from "#ui/locale.ts";
import { writeMissing } from "./write-missing.ts";

/** The question before a plan leaves its person's hands. */
export const ProposePage = ({ plan, attempt }: { plan: PlanView; attempt: Attempt }) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading title={say("plan.propose.title", { name: plan.appraiser.name })} lead={summary(plan)} />
    {attempt.refused && attempt.entry.faults.length === 0 && <ErrorSummary {...summaryOf(attempt)} />}
    {plan.missing.length > 0 ? <Missing plan={plan} /> : <Ready plan={plan} />}
  </>
);

const Missing = ({ plan }: { plan: PlanView }) => (
  <Card title={say("plan.propose.missing")}>
    <ul class="am-bullets">
      {plan.missing.map((fault) => (
        <li>
          <a href={writeMissing(plan.planId, fault)}>{sayFault(fault)}</a>
        </li>
      ))}
    </ul>
    <div class="am-next">
      <LinkButton href={`/rencana/${plan.planId}`}>{say("plan.write-on")}</LinkButton>
    </div>
  </Card>
);

const Ready = ({ plan }: { plan: PlanView }) => {
  const open = plan.conduct.filter(({ expectation }) => expectation === "");
  return (
    <>
      {open.length > 0 && (
        <Notice tone="info">{say("plan.propose.open-conduct", { count: open.length })}</Notice>
      )}
      <AdviceCard
        results={plan.results}
        title={say("plan.advice.mine")}
        lead={say("plan.advice.mine.lead")}
      />
      <Card title={say("plan.propose.then")}>
        <p>{say("plan.propose.then.text", { name: plan.appraiser.name })}</p>
        <Form action={`/rencana/${plan.planId}/ajukan`} idempotencyKey={newFormKey()} version={plan.revision}>
          <ActionBar>
            <Submit>{say("plan.propose")}</Submit>
            <LinkButton href={`/rencana/${plan.planId}`} variant="secondary">
              {say("plan.propose.not-yet")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
};

function summary({ results }: PlanView): string {
  const indicators = results.reduce((sum, result) => sum + result.indicators.length, 0);
  return showList([
    say("plan.count.results", { count: results.length }),
    say("plan.count.indicators", { count: indicators }),
  ]);
}
