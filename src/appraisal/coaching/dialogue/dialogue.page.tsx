import { nameActing } from "#appraisal/name-acting.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { showDay, showInstant } from "#ui/locale.ts";
import { AgendaList } from "./agenda-list.tsx";
import { stateOf } from "./dialogues-card.tsx";
import type { DialogueView } from "./read-dialogue.ts";

type DialogueProps = { view: DialogueView; timeZone: string; attempt: Attempt };

/** One dialogue that was held, as both can read it. */
export const DialoguePage = ({ view, timeZone, attempt }: DialogueProps) => {
  const { planId, dialogue } = view;
  const { dialogueId, heldOn, withdrawn } = dialogue;
  const path = `/rencana/${planId}/dialog`;
  return (
    <>
      <Breadcrumb crumbs={[{ href: path, label: say("dialogue.title") }]} />
      <Heading
        title={say("dialogue.of", { day: showDay(heldOn) })}
        lead={say(`dialogue.state.${stateOf(dialogue)}`)}
      >
        {view.waitsForMe && (
          <Button action={`${path}/${dialogueId}/benar`} idempotencyKey={newFormKey()}>
            {say("dialogue.confirm")}
          </Button>
        )}
        <LinkButton variant="secondary" href={`${path}/${dialogueId}/pdf`}>
          {say("dialogue.pdf")}
        </LinkButton>
      </Heading>
      {withdrawn && (
        <Notice tone="warning">
          {say("progress.withdrawn", { when: showInstant(withdrawn.at, timeZone), reason: withdrawn.reason })}
        </Notice>
      )}
      <Columns aside={<People view={view} timeZone={timeZone} />}>
        <Card title={say("dialogue.agreed")}>
          <Paragraphs text={dialogue.agreed} />
        </Card>
        <Card title={say("dialogue.table")}>
          {dialogue.agenda.length > 0 ? (
            <AgendaList agenda={dialogue.agenda} />
          ) : (
            <p class="am-sub">{say("dialogue.agenda.none")}</p>
          )}
        </Card>
        {view.mayWithdraw && <WithdrawCard action={`${path}/${dialogueId}/tarik`} attempt={attempt} />}
      </Columns>
    </>
  );
};

const People = ({ view: { employee, head, dialogue }, timeZone }: Omit<DialogueProps, "attempt">) => (
  <Card title={say("dialogue.who")}>
    <DefinitionList
      items={[
        { term: say("plan.people.employee"), value: employee.name },
        { term: say("plan.people.appraiser"), value: head.name },
        {
          term: say("dialogue.recorded"),
          value: `${nameActing(dialogue.recordedByName, dialogue.actingFor)}, ${showInstant(dialogue.recordedAt, timeZone)}`,
        },
        ...dialogue.confirmations.map(({ by, at }) => ({
          term: say("dialogue.confirmed"),
          value: `${by}, ${showInstant(at, timeZone)}`,
        })),
      ]}
    />
  </Card>
);

const WithdrawCard = ({ action, attempt }: { action: string; attempt: Attempt }) => (
  <Card title={say("dialogue.withdraw.title")} lead={say("dialogue.withdraw.lead")}>
    <ErrorSummary {...summaryOf(attempt)} />
    <Form action={action} idempotencyKey={newFormKey()}>
      <TextArea
        {...fieldOf(attempt.entry, "reason")}
        label={say("dialogue.withdraw.reason")}
        maxlength={500}
      />
      <Submit variant="secondary">{say("progress.withdraw")}</Submit>
    </Form>
  </Card>
);
