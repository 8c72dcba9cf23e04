import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { showDay } from "#ui/locale.ts";
import type { CoachingNote } from "./notes.ts";

type WithdrawNoteProps = { planId: string; note: CoachingNote; attempt: Attempt };

/** The note that was a mistake, and why. */
export const WithdrawNotePage = ({ planId, note, attempt }: WithdrawNoteProps) => {
  const back = `/rencana/${planId}/dialog#pembinaan`;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: back, label: say("dialogue.title") }]} />
      <Heading title={say("coaching.withdraw")} lead={say("coaching.withdraw.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Quote by={say("coaching.of", { day: showDay(note.talkedOn) })}>{note.seen}</Quote>
        <Form action={`/rencana/${planId}/pembinaan/${note.noteId}/tarik`} idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "reason")}
            label={say("dialogue.withdraw.reason")}
            maxlength={500}
          />
          <ActionBar>
            <Submit>{say("progress.withdraw")}</Submit>
            <LinkButton href={back} variant="secondary">
              {say("progress.withdraw.not")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};
