import type { PropsWithChildren } from "hono/jsx";
import { speakerOf } from "#appraisal/plan/dialogue/speaker.ts";
import type { Question } from "#appraisal/plan/dialogue/talk.ts";
import { Speaker } from "#appraisal/plan/dialogue/thread-view.tsx";
import { MarkedWords } from "#appraisal/plan/version/marked-words.tsx";
import { targetText } from "#appraisal/target-text.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { Quote } from "#ui/layout/quote.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";

type QuestionViewProps = { question: Question; timeZone: string };

/** What somebody asked to change and why, old → new, and what the other answered. */
export const QuestionView = ({ question, timeZone, children }: PropsWithChildren<QuestionViewProps>) => (
  <div class="am-thread">
    <p class="am-strong">{say("plan.suggestion.by", { name: speakerOf(question.asked) })}</p>
    <SuggestedChange question={question} />
    <Quote by={<Speaker event={question.asked} timeZone={timeZone} />}>{question.asked.text}</Quote>
    <Outcome question={question} timeZone={timeZone} />
    {children}
  </div>
);

const SuggestedChange = ({ question }: { question: Question }) => {
  const { suggested } = question.asked;
  if (!suggested) return null;
  const { before, after } = suggested;
  const [old, young] = [targetText(before), targetText(after)];
  return (
    <>
      {before.statement !== after.statement && (
        <p>
          <MarkedWords before={before.statement} after={after.statement} />
        </p>
      )}
      {old !== young && (
        <p>
          <span class="ds-sr-only">{say("plan.words.before")} </span>
          {old} <span aria-hidden="true">→</span>
          <span class="ds-sr-only"> {say("plan.words.after")}</span> <strong>{young}</strong>
        </p>
      )}
    </>
  );
};

const states = {
  "suggestion-accepted": "done",
  "suggestion-declined": "closed",
  "suggestion-countered": "going",
  "suggestion-withdrawn": "closed",
} as const;

const Outcome = ({ question: { answer }, timeZone }: QuestionViewProps) => {
  if (!answer)
    return (
      <p>
        <StateTag state="waiting">{say("plan.suggestion.waiting")}</StateTag>
      </p>
    );
  const state = Object.entries(states).find(([kind]) => kind === answer.kind)?.[1] ?? "closed";
  const isCountered = answer.kind === "suggestion-countered"; // its reason stands in the suggestion that follows
  return (
    <>
      <p>
        <StateTag state={state}>{sayIfKnown(`plan.answer.${answer.kind}`)}</StateTag>{" "}
        <span class="am-sub">
          {speakerOf(answer)} · {showInstant(answer.at, timeZone)}
        </span>
      </p>
      {answer.text && !isCountered && <p>{answer.text}</p>}
    </>
  );
};
