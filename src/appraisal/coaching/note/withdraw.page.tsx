import { WithdrawForm } from "#appraisal/withdraw-form.tsx";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
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
        <WithdrawForm
          action={`/rencana/${planId}/pembinaan/${note.noteId}/tarik`}
          {...{ back, attempt }}
          reason={{ label: say("dialogue.withdraw.reason") }}
          submit={say("progress.withdraw")}
        />
      </Card>
    </div>
  );
};
