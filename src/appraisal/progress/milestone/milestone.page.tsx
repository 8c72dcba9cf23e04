import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { WithdrawForm } from "#appraisal/withdraw-form.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay } from "#ui/locale.ts";
import type { Milestone } from "./milestones.ts";

type AddProps = { plan: PlanView; indicator: Indicator; attempt: Attempt };

export const AddMilestonePage = ({ plan, indicator, attempt }: AddProps) => {
  const back = `/rencana/${plan.planId}/kemajuan/${indicator.indicatorId}`;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: indicator.statement }]} />
      <Heading title={say("milestone.add")} lead={say("milestone.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`${back}/tonggak`} idempotencyKey={newFormKey()}>
          <TextField
            {...fieldOf(attempt.entry, "title")}
            label={say("milestone.field.title")}
            hint={say("milestone.field.title.hint")}
            maxlength={200}
          />
          <DateField
            {...fieldOf(attempt.entry, "dueOn")}
            label={say("milestone.field.due-on")}
            min={plan.startsOn}
            max={plan.endsOn}
          />
          <ActionBar>
            <Submit>{say("milestone.save")}</Submit>
            <LinkButton href={back} variant="secondary">
              {say("progress.withdraw.not")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};

type WithdrawProps = { plan: PlanView; milestone: Milestone; attempt: Attempt };

export const WithdrawMilestonePage = ({ plan, milestone, attempt }: WithdrawProps) => {
  const back = `/rencana/${plan.planId}/kemajuan/${milestone.indicatorId}`;
  const isAgreed = plan.state.kind === "agreed";
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: say("milestone.title") }]} />
      <Heading
        eyebrow={`${showDay(milestone.dueOn)} · ${milestone.title}`}
        title={say("milestone.withdraw.title")}
        lead={say(isAgreed ? "milestone.withdraw.lead" : "milestone.withdraw.lead-draft")}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <WithdrawForm
          action={`/rencana/${plan.planId}/tonggak/${milestone.milestoneId}/lepas`}
          {...{ back, attempt }}
          reason={isAgreed ? { label: say("milestone.withdraw.reason") } : undefined}
          submit={say("milestone.withdraw")}
        />
      </Card>
    </div>
  );
};
