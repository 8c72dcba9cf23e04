import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { showInstant } from "#ui/locale.ts";
import type { History } from "../history.schema.ts";
import type { CaseOnDesk } from "./read.ts";

type Proposal = CaseOnDesk["proposals"][number];
/** What only those inside know of the answers. */
export type Inside = Pick<CaseOnDesk, "proposals" | "senders" | "praise">;

/** What the office proposed and nobody has sent yet. */
export const Proposals = ({ view: { proposals, history, open } }: { view: CaseOnDesk }) => {
  const since = history.answers.at(-1)?.sentAt;
  const waiting = proposals.filter(({ at }) => since === undefined || at > since);
  return waiting.length === 0 || open === null ? null : (
    <Card title={say("complaint.proposals")} lead={say("complaint.proposals.lead")}>
      {waiting.map((proposal) => (
        <OneProposal proposal={proposal} />
      ))}
    </Card>
  );
};

/** Who sent an answer, and what the office had proposed, where that was something else. */
export const AnswerOrigin = ({
  answer: { ordinal, body, unitName, sentAt },
  before,
  inside: { proposals, senders },
}: {
  answer: History["answers"][number];
  /** When the answer before was sent. */
  before: Date | undefined;
  inside: Inside;
}) => {
  const own = proposals.filter(({ at }) => at <= sentAt && (before === undefined || at > before));
  const by = senders.find((sender) => sender.ordinal === ordinal)?.by;
  const last = own.at(-1);
  return (
    <>
      {by && <p class="am-sub">{say("complaint.answer.sender", { by, unit: unitName })}</p>}
      {last && (
        <p class="am-sub">
          {say(last.body === body ? "complaint.answer.as-proposed" : "complaint.answer.rewritten", {
            by: last.by,
          })}
        </p>
      )}
      {own.map((proposal) => proposal.body !== body && <OneProposal proposal={proposal} />)}
    </>
  );
};

const OneProposal = ({ proposal: { by, at, body } }: { proposal: Proposal }) => (
  <Folded label={say("complaint.proposal.line", { by, when: showInstant(at) })}>
    <Paragraphs text={body} />
  </Folded>
);
