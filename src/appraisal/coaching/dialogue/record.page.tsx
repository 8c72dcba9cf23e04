import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { AgendaList } from "./agenda-list.tsx";
import type { Talk } from "./read-talk.ts";

type RecordProps = { plan: PlanView; talk: Talk; attempt: Attempt };

/** The day and what was agreed; what lay on the table is kept with it. */
export const RecordDialoguePage = ({ plan, talk, attempt }: RecordProps) => {
  const back = `/rencana/${plan.planId}/dialog`;
  return (
    <>
      <Breadcrumb crumbs={[{ href: back, label: say("dialogue.title") }]} />
      <Heading
        eyebrow={say("progress.of", { name: plan.employee.name, year: plan.year })}
        title={say("dialogue.record")}
        lead={say("dialogue.record.lead")}
      />
      <Columns aside={<OnTheTable talk={talk} />}>
        <Card>
          <ErrorSummary {...summaryOf(attempt)} />
          <Form action={`${back}/catat`} guarded idempotencyKey={newFormKey()}>
            <DateField
              {...fieldOf(attempt.entry, "heldOn")}
              label={say("dialogue.field.held-on")}
              min={plan.startsOn}
              max={talk.today}
            />
            <TextArea
              {...fieldOf(attempt.entry, "agreed")}
              label={say("dialogue.field.agreed")}
              hint={say("dialogue.field.agreed.hint")}
              maxlength={1500}
            />
            <ActionBar>
              <Submit>{say("dialogue.save")}</Submit>
              <LinkButton href={back} variant="secondary">
                {say("progress.withdraw.not")}
              </LinkButton>
            </ActionBar>
          </Form>
        </Card>
      </Columns>
    </>
  );
};

const OnTheTable = ({ talk }: { talk: Talk }) => (
  <Card title={say("dialogue.agenda")} lead={say("dialogue.agenda.kept")}>
    {talk.agenda.length > 0 ? (
      <AgendaList agenda={talk.agenda} />
    ) : (
      <p class="am-sub">{say("dialogue.agenda.none")}</p>
    )}
  </Card>
);
