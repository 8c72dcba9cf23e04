import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Closing } from "./complaint.schema.ts";
import { AnswerOrigin, type Inside } from "./desk/proposals.tsx";
import { thankedIn } from "./desk/step-notice.ts";
import type { History } from "./history.schema.ts";

/** Answers, what was not settled, the appeal, and how it ended; with `inside` also what only the house knows. */
export const Outcome = ({ history, inside }: { history: History; inside?: Inside }) => (
  <>
    {history.shared.map(({ answers, reopened }) => (
      <>
        {answers.map((answer) => (
          <AnswerCard answer={answer} lead={say("complaint.answer.shared")} />
        ))}
        {reopened && (
          <Card title={say("complaint.reopened.title", { when: showInstant(reopened.at) })}>
            <Paragraphs text={reopened.reason} />
          </Card>
        )}
      </>
    ))}
    {history.answers.map((answer, index) => (
      <AnswerCard answer={answer} before={history.answers[index - 1]?.sentAt} inside={inside} />
    ))}
    {history.appeal && (
      <Card title={say("complaint.appeal.title", { when: showInstant(history.appeal.at) })}>
        <Paragraphs text={history.appeal.reason} />
        {history.appeal.decision && (
          <Group title={say(`complaint.appeal.${history.appeal.decision.outcome}`)}>
            {history.appeal.decision.decidedAbove && (
              <p class="am-sub">
                {say("complaint.appeal.by", { authority: history.appeal.decision.decidedAbove })}
              </p>
            )}
            <Paragraphs text={history.appeal.decision.body} />
          </Group>
        )}
      </Card>
    )}
    {history.closing && (
      <Card title={closingTitle(history.closing.outcome, inside)}>
        <p class="am-sub">{showInstant(history.closing.at)}</p>
        {inside?.praise && <Paragraphs text={inside.praise.body} />}
        <Paragraphs text={history.closing.reason} />
      </Card>
    )}
  </>
);

function closingTitle(outcome: Closing, inside: Inside | undefined): string {
  if (inside?.praise) return say("complaint.thanked", { to: thankedIn(inside) });
  return say(`complaint.closing.${outcome}`);
}

type AnswerProps = {
  answer: History["answers"][number];
  lead?: string;
  /** When the answer before it was sent. */
  before?: Date | undefined;
  inside?: Inside | undefined;
};

const AnswerCard = ({ answer, lead, before, inside }: AnswerProps) => (
  <Card
    title={say("complaint.answer.title", { unit: answer.unitName, when: showInstant(answer.sentAt) })}
    lead={lead}
  >
    <Paragraphs text={answer.body} />
    {inside && <AnswerOrigin answer={answer} before={before} inside={inside} />}
    {answer.reopened && (
      <Group title={say("complaint.reopened.title", { when: showInstant(answer.reopened.at) })}>
        <Paragraphs text={answer.reopened.reason} />
      </Group>
    )}
  </Card>
);

/** What was asked back and forth. */
export const Messages = ({ messages }: Pick<History, "messages">) => (
  <>
    {messages.map(({ isMine, body, at }) => (
      <Quote
        by={say(isMine ? "complaint.message.complainant" : "complaint.message.handler", {
          when: showInstant(at),
        })}
      >
        {body}
      </Quote>
    ))}
  </>
);

/** Who opened a hidden name, and why. */
export const Reveals = ({ reveals }: Pick<History, "reveals">) =>
  reveals.length === 0 ? null : (
    <Card title={say("complaint.reveals")}>
      <ul>
        {reveals.map(({ by, reason, at }) => (
          <li>{say("complaint.reveal.line", { by, reason, when: showInstant(at) })}</li>
        ))}
      </ul>
    </Card>
  );
