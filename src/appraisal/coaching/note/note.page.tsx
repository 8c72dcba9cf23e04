import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Fieldset } from "#ui/form/fieldset.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";

type NoteProps = { plan: PlanView; attempt: Attempt };

/** What was seen, what was agreed, what comes next; who reads it stands at the top. */
export const WriteNotePage = ({ plan, attempt: { entry, ...attempt } }: NoteProps) => {
  const back = `/rencana/${plan.planId}/dialog`;
  const name = plan.employee.name;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: say("dialogue.title") }]} />
      <Heading title={say("coaching.write", { name })} lead={say("coaching.write.lead")} />
      <ErrorSummary {...summaryOf({ entry, ...attempt })} />
      <Card>
        <Form action={`/rencana/${plan.planId}/pembinaan`} guarded idempotencyKey={newFormKey()}>
          <ReadersField entry={entry} name={name} />
          <DateField {...fieldOf(entry, "talkedOn")} label={say("coaching.field.talked-on")} />
          <TextArea
            {...fieldOf(entry, "seen")}
            label={say("coaching.field.seen")}
            hint={say("coaching.field.seen.hint")}
            maxlength={2000}
          />
          <TextArea
            {...fieldOf(entry, "agreed")}
            label={say("coaching.field.agreed")}
            maxlength={2000}
            optional
          />
          <StepFields entry={entry} />
          <ActionBar>
            <Submit>{say("coaching.save")}</Submit>
            <LinkButton href={back} variant="secondary">
              {say("progress.withdraw.not")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};

const StepFields = ({ entry }: { entry: Entry }) => (
  <Fieldset legend={say("coaching.next-step")} hint={say("coaching.next-step.hint")} optional>
    <TextField {...fieldOf(entry, "nextStep")} label={say("coaching.field.step")} maxlength={300} optional />
    <DateField {...fieldOf(entry, "nextStepOn")} label={say("coaching.field.step-on")} optional />
  </Fieldset>
);

const ReadersField = ({ entry, name }: { entry: Entry; name: string }) => (
  <Radios
    {...fieldOf(entry, "visibility")}
    label={say("coaching.visibility")}
    options={[
      {
        value: "shared",
        label: say("coaching.visibility.shared"),
        hint: say("coaching.visibility.shared.hint", { name }),
      },
      {
        value: "private",
        label: say("coaching.visibility.private"),
        hint: say("coaching.visibility.private.hint"),
      },
    ]}
  />
);
