import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, LinkButton, Submit } from "#ui/form/button.tsx";
import { type Entry, fieldOf, typedIn } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";
import { Pager } from "#ui/table/pager.tsx";
import { FeedbackQuote } from "../feedback-quote.tsx";
import type { Heard } from "./heard.ts";

export type HeardView = {
  planId: string;
  name: string;
  isOwner: boolean;
  isAppraiser: boolean;
  feedback: readonly Heard[];
  next: string | null;
};

export const HeardPage = ({ heard, attempt }: { heard: HeardView; attempt: Attempt }) => {
  const path = `/rencana/${heard.planId}/umpan-balik`;
  return (
    <>
      <Heading
        title={say(heard.isOwner ? "feedback.heard.title" : "feedback.heard.title-for", { name: heard.name })}
        lead={say("feedback.heard.lead")}
      >
        {(heard.isOwner || heard.isAppraiser) && (
          <LinkButton href={`${path}/minta`}>{say("feedback.ask.link")}</LinkButton>
        )}
      </Heading>
      <ErrorSummary {...summaryOf(attempt)} />
      <Columns aside={<Ways heard={heard} />}>
        <Card>
          {heard.feedback.length === 0 && (
            <EmptyState title={say("feedback.heard.none")} text={say("feedback.heard.none.text")} />
          )}
          {heard.feedback.map((row) => (
            <HeardRow path={`${path}/terdengar`} row={row} entry={attempt.entry} />
          ))}
          <Pager
            address={{ path: `${path}/terdengar`, query: {} }}
            paging={{ next: heard.next, previous: null }}
          />
        </Card>
      </Columns>
    </>
  );
};

const Ways = ({ heard: { planId, isOwner, isAppraiser } }: { heard: HeardView }) => (
  <Card title={say("feedback.ways")}>
    <ul>
      {(isOwner || isAppraiser) && (
        <li>
          <a href={`/rencana/${planId}/umpan-balik/tautan`}>{say("feedback.links.link")}</a>
        </li>
      )}
      {!isOwner && (
        <li>
          <a href={`/rencana/${planId}/umpan-balik`}>{say("feedback.give")}</a>
        </li>
      )}
      <li>
        <a href="/umpan-balik">{say("year.give-feedback")}</a>
      </li>
    </ul>
  </Card>
);

type RowProps = { row: Heard; entry: Entry };

const HeardRow = ({ path, row, entry }: RowProps & { path: string }) => (
  <article class="am-group" id={row.feedbackId}>
    <FeedbackQuote row={row} />
    {row.hidden && <Notice tone="warning">{say("feedback.hidden-by", row.hidden)}</Notice>}
    {row.reply && (
      <p class="am-sub">
        {say(row.reply.body ? "feedback.reply.said" : "feedback.reply.thanked", {
          reply: row.reply.body,
          when: showInstant(row.reply.at),
        })}
      </p>
    )}
    {row.mayReply && <ReplyForm action={`${path}/${row.feedbackId}/balas`} row={row} entry={entry} />}
    {row.mayHide && <HideForm action={`${path}/${row.feedbackId}/sembunyikan`} row={row} entry={entry} />}
  </article>
);

/** Thanks are one press; words are for who wants them. */
const ReplyForm = ({ action, row, entry }: RowProps & { action: string }) => (
  <>
    <Button action={action} variant="secondary" idempotencyKey={newFormKey()}>
      {say("feedback.thank")}
    </Button>
    <details>
      <summary>{say("feedback.reply")}</summary>
      <Form action={action} idempotencyKey={newFormKey()}>
        <TextArea
          {...fieldOf(entry, `body-${row.feedbackId}`)}
          label={say("feedback.reply.body")}
          maxlength={1000}
        />
        <Submit variant="secondary">{say("feedback.reply.send")}</Submit>
      </Form>
    </details>
  </>
);

/** A service user's insult is put out of sight, with a reason that stays. */
const HideForm = ({ action, row, entry }: RowProps & { action: string }) => (
  <details open={typedIn(entry, `reason-${row.feedbackId}`) !== ""}>
    <summary>{say("feedback.hide")}</summary>
    <Form action={action} idempotencyKey={newFormKey()}>
      <TextArea
        {...fieldOf(entry, `reason-${row.feedbackId}`)}
        label={say("feedback.hide.reason")}
        hint={say("feedback.hide.reason.hint")}
        maxlength={500}
      />
      <Submit variant="danger">{say("feedback.hide.send")}</Submit>
    </Form>
  </details>
);
