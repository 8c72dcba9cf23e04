import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { unreadIn } from "./talk.ts";
import { TimelineOfPlan } from "./timeline-of-plan.tsx";

type DialogueCardProps = {
  plan: PlanView;
  timeZone: string;
  /** Left out where the reader answers in another way. */
  attempt?: Attempt;
};

/** Enough to know where one is; all of it stands in the plan's history. */
const shownMax = 12;

/** What was last said and decided about the plan, the oldest first, and the place to answer. */
export const DialogueCard = ({ plan, timeZone, attempt }: DialogueCardProps) => (
  <Card title={say("plan.dialogue")} id="percakapan">
    {plan.dialogue.length === 0 && <p class="am-sub">{say("plan.dialogue.none")}</p>}
    {plan.dialogue.length > 0 && (
      <>
        <TimelineOfPlan plan={plan} events={plan.dialogue.slice(-shownMax)} timeZone={timeZone} />
        <p>
          <a href={`/rencana/${plan.planId}/riwayat`}>
            {say("plan.history.all", { count: plan.dialogue.length })}
          </a>
        </p>
      </>
    )}
    <Unread plan={plan} />
    {attempt && plan.may.comment && <CommentForm plan={plan} attempt={attempt} />}
  </Card>
);

const Unread = ({ plan }: { plan: PlanView }) => {
  const unread = unreadIn(plan);
  if (unread === 0 || !plan.may.comment) return null;
  return (
    <div class="am-next">
      <p>{say("plan.talk.unread", { count: unread })}</p>
      <Button action={`/rencana/${plan.planId}/dibaca`} variant="quiet" idempotencyKey={newFormKey()}>
        {say("plan.talk.mark-read")}
      </Button>
    </div>
  );
};

const CommentForm = ({ plan, attempt }: { plan: PlanView; attempt: Attempt }) => (
  <Form action={`/rencana/${plan.planId}/komentar`} idempotencyKey={newFormKey()}>
    <ErrorSummary {...summaryOf(attempt)} />
    <TextArea
      {...fieldOf(attempt.entry, "body")}
      label={say("plan.comment.body")}
      hint={say("plan.comment.hint")}
      maxlength={2000}
    />
    <Submit variant="secondary">{say("plan.comment.send")}</Submit>
  </Form>
);
