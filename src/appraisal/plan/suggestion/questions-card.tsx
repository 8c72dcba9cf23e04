import type { Line } from "#appraisal/plan/dialogue/line.ts";
import { wordsOfLine } from "#appraisal/plan/dialogue/line.ts";
import { isOwnQuestion, type Question } from "#appraisal/plan/dialogue/talk.ts";
import { pathOfLine } from "#appraisal/plan/dialogue/tell-the-other.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { QuestionView } from "./question-view.tsx";

type QuestionsCardProps = { plan: PlanView; line: Line; questions: readonly Question[]; timeZone: string };

/** What was asked to change about an indicator, one after the other, and the answers that are open now. */
export const QuestionsCard = ({ plan, line, questions, timeZone }: QuestionsCardProps) => {
  const open = questions.find(({ answer }) => answer === null);
  const isThere = wordsOfLine(plan, line) !== undefined;
  return (
    <Card title={say("plan.suggestions")} lead={say("plan.suggestions.lead")} id="usulan">
      {questions.map((question) => (
        <QuestionView question={question} timeZone={timeZone}>
          {question === open && plan.may.suggest && <Answers plan={plan} line={line} question={question} />}
        </QuestionView>
      ))}
      {!open && plan.may.suggest && isThere && (
        <div class="am-next">
          <LinkButton href={`${pathOfLine(plan.planId, line)}/usulan`} variant="secondary">
            {say("plan.suggest")}
          </LinkButton>
        </div>
      )}
    </Card>
  );
};

type AnswersProps = { plan: PlanView; line: Line; question: Question };

const Answers = ({ plan, line, question }: AnswersProps) => {
  const action = `/rencana/${plan.planId}/usulan/${question.id}`;
  const hidden = { lineId: line.id };
  if (isOwnQuestion(plan, question))
    return (
      <Button
        action={action}
        variant="quiet"
        idempotencyKey={newFormKey()}
        hidden={{ ...hidden, answer: "withdrawn" }}
      >
        {say("plan.suggestion.withdraw")}
      </Button>
    );
  return (
    <ActionBar>
      <Dialog
        id="terima"
        title={say("plan.suggestion.accept.ask")}
        opener={say("plan.suggestion.accept")}
        variant="primary"
      >
        <p>{say(`plan.suggestion.accept.${plan.writing.kind === "agreed" ? "agreed" : "open"}`)}</p>
        <Button action={action} idempotencyKey={newFormKey()} hidden={{ ...hidden, answer: "accepted" }}>
          {say("plan.suggestion.accept.yes")}
        </Button>
      </Dialog>
      <LinkButton href={`${pathOfLine(plan.planId, line)}/usulan`} variant="secondary">
        {say("plan.suggestion.counter")}
      </LinkButton>
      <Dialog id="tolak" title={say("plan.suggestion.decline.ask")} opener={say("plan.suggestion.decline")}>
        <Form action={action} idempotencyKey={newFormKey()} hidden={{ ...hidden, answer: "declined" }}>
          <TextArea name="reason" label={say("plan.suggestion.decline.reason")} maxlength={1000} />
          <Submit variant="secondary">{say("plan.suggestion.decline")}</Submit>
        </Form>
      </Dialog>
    </ActionBar>
  );
};
