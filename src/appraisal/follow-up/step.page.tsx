import type { Child } from "hono/jsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { kindName } from "./follow-up-words.tsx";
import type { FollowUpView } from "./read-follow-up.ts";
import { answerStep, concludeStep, decideStep, type StepForm } from "./step-forms.tsx";
import { finishStep, lookStep, reviewStep, setAsideStep } from "./step-forms-of-appraiser.tsx";

/** The steps by their addresses. */
export const steps = {
  jawab: answerStep,
  putuskan: decideStep,
  tinjauan: reviewStep,
  hasil: concludeStep,
  kesampingkan: setAsideStep,
  "periksa-lagi": lookStep,
  langkah: finishStep,
} as const satisfies Record<string, StepForm>;
export type StepName = keyof typeof steps;

type StepProps = { view: FollowUpView; name: StepName; action: string; about?: string; attempt: Attempt };

/** One step, on a page of its own: what it means, its few fields, and the way back. */
export const StepPage = ({ view, name, action, about, attempt }: StepProps): Child => {
  const { followUp } = view;
  const path = `/tindak-lanjut/${followUp.followUpId}`;
  const { words, Fields } = steps[name];
  const title = say("follow-up.page.title", { kind: kindName(followUp.kind), name: followUp.employeeName });
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: path, label: title }]} />
      <Heading eyebrow={about} title={say(words.title)} lead={say(words.lead)} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={action} guarded idempotencyKey={newFormKey()}>
          <Fields view={view} attempt={attempt} />
          <ActionBar>
            <Submit>{say(words.submit)}</Submit>
            <LinkButton href={path} variant="quiet">
              {say("follow-up.not-now")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};
