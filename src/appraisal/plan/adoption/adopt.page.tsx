import type { Result } from "#appraisal/plan/plan-content.ts";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { targetText } from "#appraisal/target-text.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Checkboxes } from "#ui/form/choices.tsx";
import { fieldsOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDays } from "#ui/locale.ts";
import type { Offer, OfferedPlan } from "./offered-results.ts";

/** Each plan is a group of its own; what is ticked in all of them is sent together. */
export const fromPlan = "from-";

export type AdoptPageProps = { plan: PlanView; offer: Offer; attempt: Attempt };

/** One question: what of it still holds? Everything of an own earlier plan is ticked, so that one press copies it. */
export const AdoptPage = ({ plan, offer, attempt }: AdoptPageProps) => {
  const path = `/rencana/${plan.planId}`;
  const plans = offer.plans.filter(({ results }) => results.length > 0);
  return (
    <>
      <PlanCrumbs plan={plan} />
      <Heading title={say("plan.adopt.title")} lead={say("plan.adopt.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      {offer.withoutPlan.map((title) => (
        <Notice tone="info">
          {say("plan.adopt.without-plan", { title })}{" "}
          <a href={`${path}/hasil/baru?jenis=additional`}>{say("plan.results.additional.add")}</a>
        </Notice>
      ))}
      {plans.length === 0 ? (
        <EmptyState title={say("plan.adopt.none")} text={say("plan.adopt.none.text")}>
          <LinkButton href={`${path}/hasil/baru`}>{say("plan.results.main.add")}</LinkButton>
        </EmptyState>
      ) : (
        <Card>
          <Form action={`${path}/salin`} idempotencyKey={newFormKey()} version={plan.revision}>
            {plans.map((offered, index) => (
              <Checkboxes
                {...fieldsOf(attempt.entry, "resultIds")}
                name={`${fromPlan}${index}`}
                label={titleOf(offered)}
                options={offered.results.map((result) => ({
                  value: result.resultId,
                  label: result.statement,
                  hint: hintOf(result),
                }))}
              />
            ))}
            <ActionBar>
              <Submit>{say("plan.adopt")}</Submit>
              <LinkButton href={path} variant="secondary">
                {say("plan.adopt.skip")}
              </LinkButton>
            </ActionBar>
          </Form>
        </Card>
      )}
    </>
  );
};

function titleOf({ actingTitle, startsOn, endsOn }: OfferedPlan): string {
  const days = showDays(startsOn, endsOn);
  return actingTitle
    ? say("plan.adopt.acting", { title: actingTitle, days })
    : say("plan.adopt.own", { days });
}

function hintOf({ indicators }: Result): string {
  return indicators.map((indicator) => `${indicator.statement}: ${targetText(indicator)}`).join(" · ");
}

/** What is ticked when the page is opened: all of the own plan that is not in this one already. */
export function tickedAtFirst({ plans }: Offer, plan: PlanView): string[] {
  const there = new Set(plan.results.map(({ statement }) => statement));
  return plans
    .filter(({ actingTitle }) => actingTitle === null)
    .flatMap(({ results }) => results)
    .filter(({ statement }) => !there.has(statement))
    .map(({ resultId }) => resultId);
}
