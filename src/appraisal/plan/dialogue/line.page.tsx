import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import { inWords } from "#appraisal/plan/plan-words.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { QuestionsCard } from "#appraisal/plan/suggestion/questions-card.tsx";
import { targetText } from "#appraisal/target-text.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type Line, wordsOfLine } from "./line.ts";
import { type Thread, talkAbout } from "./talk.ts";
import { pathOfLine } from "./tell-the-other.ts";
import { ThreadView } from "./thread-view.tsx";

export type LinePageProps = { plan: PlanView; line: Line; timeZone: string; attempt: Attempt };

/** One question: what do we say about this line? What was said, what was asked for, and the place to answer. */
export const LinePage = ({ plan, line, timeZone, attempt }: LinePageProps) => {
  const { threads, questions } = talkAbout(plan, line);
  const about = threads[0]?.about ?? questions[0]?.asked.about ?? "";
  return (
    <>
      <PlanCrumbs plan={plan} />
      <Heading
        eyebrow={say(`plan.line.${line.kind}`)}
        title={titleOf(plan, line) || about}
        lead={leadOf(plan, line)}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Columns aside={plan.may.comment && <CommentCard plan={plan} line={line} attempt={attempt} />}>
        {line.kind === "indicator" && (
          <QuestionsCard plan={plan} line={line} questions={questions} timeZone={timeZone} />
        )}
        <Card title={say("plan.threads")} id="percakapan">
          {threads.length === 0 && <p class="am-sub">{say("plan.threads.none")}</p>}
          {threads.map((thread) => (
            <ThreadView thread={thread} timeZone={timeZone}>
              {plan.may.comment && <Answer plan={plan} line={line} thread={thread} />}
            </ThreadView>
          ))}
        </Card>
      </Columns>
    </>
  );
};

export function titleOf(plan: PlanView, line: Line): string {
  if (line.kind !== "conduct") return wordsOfLine(plan, line) ?? "";
  const value = plan.conduct.find(({ code }) => code === line.id);
  return value ? inWords(value.name) : "";
}

function leadOf(plan: PlanView, line: Line): string | undefined {
  if (line.kind === "conduct") return wordsOfLine(plan, line) || say("plan.line.conduct.open");
  if (titleOf(plan, line) === "") return say("plan.line.gone");
  const indicators = plan.results.flatMap(({ indicators: of }) => of);
  const indicator = indicators.find(({ indicatorId }) => indicatorId === line.id);
  return indicator && `${say("plan.indicator.target")}: ${targetText(indicator)}`;
}

const Answer = ({ plan, line, thread }: { plan: PlanView; line: Line; thread: Thread }) => (
  <details class="am-answer">
    <summary>{say(thread.settled ? "plan.thread.reopen" : "plan.thread.answer")}</summary>
    <Form
      action={pathOfLine(plan.planId, line)}
      idempotencyKey={newFormKey()}
      hidden={{ replyTo: thread.id }}
      id={`jawab-${thread.id}`}
    >
      <TextArea name={`jawab-${thread.id}`} label={say("plan.thread.answer.body")} maxlength={2000} />
      <Submit variant="secondary">{say("plan.comment.send")}</Submit>
    </Form>
    {!thread.settled && (
      <Button
        action={`/rencana/${plan.planId}/komentar/${thread.id}/selesai`}
        variant="quiet"
        idempotencyKey={newFormKey()}
        hidden={{ kind: line.kind, lineId: line.id }}
      >
        {say("plan.thread.settle")}
      </Button>
    )}
  </details>
);

const CommentCard = ({ plan, line, attempt }: Pick<LinePageProps, "plan" | "line" | "attempt">) => (
  <Card title={say("plan.line.comment")}>
    <Form action={pathOfLine(plan.planId, line)} idempotencyKey={newFormKey()}>
      <TextArea {...fieldOf(attempt.entry, "body")} label={say("plan.comment.body")} maxlength={2000} />
      <Submit variant="secondary">{say("plan.comment.send")}</Submit>
    </Form>
  </Card>
);
