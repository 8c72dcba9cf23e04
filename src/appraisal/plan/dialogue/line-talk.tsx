import type { Child } from "hono/jsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { QuestionView } from "#appraisal/plan/suggestion/question-view.tsx";
import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { type Line, wordsOfLine } from "./line.ts";
import { type Talk, talkAbout } from "./talk.ts";
import { pathOfLine } from "./tell-the-other.ts";
import { ThreadView } from "./thread-view.tsx";

/** What stands beside a line. */
export type BesideLine = (line: Line) => Child;

/** What was said about each line, beside it; and the way to say something. */
export function besideLines(plan: PlanView, timeZone: string): BesideLine {
  return (line) => <LineTalk plan={plan} line={line} timeZone={timeZone} />;
}

type LineTalkProps = { plan: PlanView; line: Line; timeZone: string };

const LineTalk = ({ plan, line, timeZone }: LineTalkProps) => {
  const talk = talkAbout(plan, line);
  const { threads, questions } = talk;
  if (threads.length + questions.length === 0) return <Begin plan={plan} line={line} />;
  return (
    <details class="am-talk" open={isOpen(talk)}>
      <summary>
        {summary(talk)}
        {talk.unread > 0 && (
          <>
            {" "}
            <StateTag state="urgent">{say("plan.talk.new.count", { count: talk.unread })}</StateTag>
          </>
        )}
      </summary>
      {questions.map((question) => (
        <QuestionView question={question} timeZone={timeZone} />
      ))}
      {threads.map((thread) => (
        <ThreadView thread={thread} timeZone={timeZone} />
      ))}
      <Begin plan={plan} line={line} />
    </details>
  );
};

const Begin = ({ plan, line }: { plan: PlanView; line: Line }) =>
  plan.may.comment && (
    <p class="am-small">
      <a href={pathOfLine(plan.planId, line)}>
        {say(line.kind === "indicator" && plan.may.suggest ? "plan.talk.begin.suggest" : "plan.talk.begin")}
        <span class="ds-sr-only">: {wordsOfLine(plan, line)}</span>
      </a>
    </p>
  );

function isOpen({ threads, questions, unread }: Talk): boolean {
  return (
    unread > 0 ||
    threads.some(({ settled }) => settled === null) ||
    questions.some(({ answer }) => answer === null)
  );
}

function summary({ threads, questions }: Talk): string {
  const comments = threads.reduce((sum, thread) => sum + thread.comments.length, 0);
  return [
    ...(questions.length > 0 ? [say("plan.talk.questions", { count: questions.length })] : []),
    ...(comments > 0 ? [say("plan.talk.comments", { count: comments })] : []),
  ].join(" · ");
}
