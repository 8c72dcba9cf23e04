import { inWords } from "#appraisal/plan/plan-words.tsx";
import { say, sayIfKnown } from "#platform/words/words.ts";
import type { ConductValue } from "#rules/conduct/conduct.law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Scale } from "#ui/form/scale.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDay } from "#ui/locale.ts";
import { cannotSay, openQuestions, scores } from "./questionnaire.ts";
import type { RoundView } from "./read-round.ts";
import { roundLimits } from "./round.schema.ts";

type Props = { round: RoundView; values: readonly ConductValue[]; attempt: Attempt };

/** The questionnaire. How it stays nobody's stands before the first question. No key of the form: it would be a trace. */
export const AnswerPage = ({ round, values, attempt }: Props) => (
  <>
    <Heading
      eyebrow={say("round.closes", { day: showDay(round.closesOn) })}
      title={say("round.answer.title", { name: round.leaderName })}
      lead={say("round.answer.lead")}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <Columns aside={<Promises round={round} />}>
      <Form action={`/putaran/${round.roundId}/jawab`} guarded>
        <Card title={say("round.answer.statements")}>
          {round.statements.map(({ code, value }) => (
            <Scale
              {...fieldOf(attempt.entry, `scores.${code}`)}
              label={sayIfKnown(`round.statement.${code}`)}
              hint={nameOf(values, value)}
              options={[...scores, cannotSay].map((score) => ({
                ...{ value: String(score), label: say(`round.score.${score}`) },
              }))}
            />
          ))}
        </Card>
        <Card title={say("round.answer.words")}>
          <Notice tone="warning">{say("round.answer.style")}</Notice>
          {openQuestions.map((question) => (
            <TextArea
              {...fieldOf(attempt.entry, question)}
              label={say(`round.question.${question}`)}
              maxlength={roundLimits.textLength}
              optional
            />
          ))}
          <Submit>{say("round.answer.send")}</Submit>
          <p class="am-sub">{say("round.answer.once")}</p>
        </Card>
      </Form>
    </Columns>
  </>
);

function nameOf(values: readonly ConductValue[], code: string): string | undefined {
  const value = values.find((one) => one.code === code);
  return value && inWords(value.name);
}

/** What is promised to whoever answers, and what is not. */
const Promises = ({ round: { groupMinimum, invited } }: { round: RoundView }) => (
  <Card title={say("round.promise")}>
    <ul class="am-bullets">
      <li>{say("round.promise.sealed")}</li>
      <li>{say("round.promise.closed")}</li>
      <li>{say("round.promise.minimum", { minimum: groupMinimum })}</li>
      <li>{say("round.promise.invited", { below: invited.subordinate, beside: invited.peer })}</li>
      <li>{say("round.promise.rating")}</li>
      <li>{say("round.promise.limits")}</li>
    </ul>
  </Card>
);
