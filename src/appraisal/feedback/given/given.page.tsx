import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import { FeedbackWords } from "../feedback-quote.tsx";
import type { GivenByMe } from "./given.ts";

type Props = { given: readonly GivenByMe[]; withdrawalDays: number };

export const GivenPage = ({ given, withdrawalDays }: Props) => (
  <>
    <Heading
      title={say("feedback.given.title")}
      lead={say("feedback.given.lead", { days: withdrawalDays })}
    />
    <Card>
      {given.length === 0 && (
        <EmptyState title={say("feedback.given.none")} text={say("feedback.given.none.text")} />
      )}
      {given.map((row) => (
        <GivenRow row={row} />
      ))}
    </Card>
  </>
);

const GivenRow = ({ row }: { row: GivenByMe }) => (
  <article class="am-group">
    <h2 class="am-strong">{row.about}</h2>
    <Quote by={`${showInstant(row.givenAt)} · ${readersOf(row)}`}>
      <FeedbackWords said={row} />
    </Quote>
    {row.withdrawnAt && (
      <StateTag state="closed">
        {say("feedback.given.withdrawn", { when: showInstant(row.withdrawnAt) })}
      </StateTag>
    )}
    {row.reply !== null && (
      <p class="am-sub">
        {row.reply ? say("feedback.given.reply", { reply: row.reply }) : say("feedback.given.thanked")}
      </p>
    )}
    {row.mayWithdraw && (
      <Button
        action={`/umpan-balik/diberikan/${row.feedbackId}/tarik`}
        variant="quiet"
        idempotencyKey={newFormKey()}
      >
        {say("feedback.withdraw")}
        <span class="ds-sr-only">{` ${row.about}`}</span>
      </Button>
    )}
  </article>
);

function readersOf({ audience, named }: GivenByMe): string {
  const readers = say(`feedback.given.for.${audience}`);
  return `${readers} · ${say(named ? "feedback.given.by-name" : "feedback.given.unnamed")}`;
}
